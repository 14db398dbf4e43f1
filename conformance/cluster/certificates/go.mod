module palisade/conformance/certificates

go 1.26

package main

import (
	"encoding/json"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	serializer "k8s.io/apimachinery/pkg/runtime/serializer/json"
	"k8s.io/client-go/kubernetes/scheme"
)

var decoder = serializer.NewSerializerWithOptions(
	serializer.DefaultMetaFactory, scheme.Scheme, scheme.Scheme, serializer.SerializerOptions{},
)

// decodeAndEncode is what the API server does to an object before anyone sees it: a value of the wrong type is an
// error, a field that the type does not have and a value that its type leaves out are gone. It sets no defaults. An
// object of a kind that is not built in comes back as it is.
func decodeAndEncode(raw []byte) ([]byte, error) {
	typed, _, err := decoder.Decode(raw, nil, nil)
	if runtime.IsNotRegisteredError(err) {
		return raw, nil
	}
	if err != nil {
		return nil, err
	}
	return json.Marshal(typed)
}

// received is the object that a webhook is asked about, or why the API server would ask none.
func received(asked submission) (object *unstructured.Unstructured, refused string, err error) {
	raw := []byte(asked.Object)
	if asked.Stored {
		if raw, err = decodeAndEncode(raw); err != nil {
			return nil, err.Error(), nil
		}
	}
	object = &unstructured.Unstructured{}
	if err := object.UnmarshalJSON(raw); err != nil {
		return nil, err.Error(), nil
	}
	return object, "", nil
}

import { RunError } from "@pulumi/pulumi";

throw new RunError("palisade:clusters[0].region: there is no region moon-1");

import { images } from "../components/versions";

/** The images that our own manifests name, as a matrix of a workflow takes them. */
process.stdout.write(JSON.stringify(Object.values(images)));

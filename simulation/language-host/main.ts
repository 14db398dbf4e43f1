import { LanguageRuntimeService } from "@pulumi/pulumi/proto/language_grpc_pb";
import { serve } from "../rpc";
import { languageService } from "./service";

// The engine appends its address to whatever flags it passes, and reads our port from the first line of output.
const engineAddress = process.argv.slice(2).findLast((arg) => !arg.startsWith("-")) ?? "";

void serve(LanguageRuntimeService, languageService(engineAddress)).then(({ port }) => {
  process.stdout.write(`${port}\n`);
});

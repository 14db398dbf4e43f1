// Before the program makes its first resource.
import "./weaken";

export * from "../../index";

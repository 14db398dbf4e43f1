import * as aws from "@pulumi/aws";
import * as azureNative from "@pulumi/azure-native";
import * as gcp from "@pulumi/gcp";

/** Imports alone are elided by the compiler; naming the packages loads them. */
export const loaded = [aws, gcp, azureNative].length;

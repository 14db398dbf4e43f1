/** True for Windows pods: upstream frees them from what only Linux has. */
export const windows = 'object.spec.?os.?name.orValue("") == "windows"';

/** True for pods in a user namespace of their own, where root is nobody on the node. */
export const userNamespace = "object.spec.?hostUsers.orValue(true) == false";

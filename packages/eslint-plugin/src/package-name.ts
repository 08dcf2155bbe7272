/** The plugin's npm name; a test holds it and the version to package.json. */
export const PACKAGE_NAME: string = "@logwright/eslint-plugin";

/** The plugin's version. ESLint's cache keys on it. */
export const PACKAGE_VERSION: string = "0.1.0";

/** The namespace of the rules in a flat config: `logwright/no-print`. */
export const NAMESPACE: string = "logwright";

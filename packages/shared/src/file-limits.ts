/** What a message may carry; told to clients by the desk itself, and kept by the upload. */
export const maxFileBytes = 25 * 1024 * 1024;
export const maxFilesPerMessage = 10;

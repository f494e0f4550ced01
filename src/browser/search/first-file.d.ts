/** The first file of the search as it is when the script is built. */
declare module 'virtual:first-file' {
  const file: import('../../search/instant-files.ts').FirstFile;
  export default file;
}

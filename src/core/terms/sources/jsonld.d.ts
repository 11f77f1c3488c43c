/** The build of jsonld that has no part for the network. */
declare module 'jsonld/dist/jsonld.esm.min.js' {
  export { default } from 'jsonld';
}

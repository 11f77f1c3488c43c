/** Mocha bundled for browsers; importing it defines the global `mocha`. */
declare module 'mocha/mocha';

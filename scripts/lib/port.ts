import { createServer } from 'node:net';
import { UserError } from './main';

function tryPort(port: number): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** The wanted port when nothing else listens on it, or any free one; loopback only. */
export async function freePort(wanted = 0): Promise<number> {
  try {
    return await tryPort(wanted);
  } catch {
    throw new UserError(`Port ${wanted} is taken or not allowed. Choose another with --port, or leave it out.`);
  }
}

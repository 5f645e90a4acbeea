/** Parts of restify, which is typed as a whole only. */
declare module 'restify/lib/router.js' {
  import type { Router as RestifyRouter, ServerOptions } from 'restify';
  const Router: new (options: ServerOptions) => RestifyRouter;
  export default Router;
}

declare module 'restify/lib/server.js' {
  import type { Server as RestifyServer, ServerOptions } from 'restify';
  const Server: new (options: ServerOptions) => RestifyServer;
  export default Server;
}

import type AsyncHooks from 'node:async_hooks';
import { createRequire } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/*
 * Loaded before a test file. To know which test something belongs to, the test runner has Node.js call it at the beginning and
 * at the end of every promise: a sixth of all processor time. An AsyncLocalStorage tells the same for next to nothing. So the
 * runner, which takes three functions of `node:async_hooks` when it is loaded, takes these; everybody else gets those of Node.js.
 * Of a runner that takes others, nothing changes but the time.
 */
const require = createRequire(import.meta.url);
type Hooks = { -readonly [Name in keyof typeof AsyncHooks]: (typeof AsyncHooks)[Name] };
const hooks = require('node:async_hooks') as Hooks;
const { AsyncLocalStorage, AsyncResource, createHook, executionAsyncId } = hooks;

/** The id of the test that we are in. */
const current = new AsyncLocalStorage<number>();
let begun: AsyncHooks.HookCallbacks['init'];

/** What the runner's tests are: it is told of each, and what a test does belongs to it. */
class Scope extends AsyncResource {
  constructor(type: string, options?: AsyncHooks.AsyncResourceOptions) {
    super(type, options);
    begun?.(this.asyncId(), type, this.triggerAsyncId(), this);
  }

  override runInAsyncScope<This, Result>(
    work: (this: This, ...args: unknown[]) => Result,
    self?: This,
    ...args: unknown[]
  ): Result {
    // Inside, for the outer scope has the contexts of the moment when the test was made.
    return super.runInAsyncScope(() => current.run(this.asyncId(), () => Reflect.apply(work, self, args) as Result));
  }
}

if (isMainThread) {
  hooks.AsyncResource = Scope;
  hooks.executionAsyncId = () => current.getStore() ?? executionAsyncId();
  hooks.createHook = ({ init }) => {
    begun = init;
    const hook: AsyncHooks.AsyncHook = { enable: () => hook, disable: () => hook };
    return hook;
  };
  require('node:test');
  Object.assign(hooks, { AsyncResource, createHook, executionAsyncId });
}

import * as v from 'valibot'

const EnvSchema = v.object({
  incoming: v.object({ socket: v.object({ remoteAddress: v.optional(v.string()) }) }),
})

/**
 * Whose request it is. Each of our own proxies adds one address at the end of X-Forwarded-For;
 * everything before those could be invented by the sender.
 */
export function addressOf(request: Request, env: unknown, ownProxies: number): string {
  const parsed = v.safeParse(EnvSchema, env)
  const direct = parsed.success ? (parsed.output.incoming.socket.remoteAddress ?? '') : ''
  if (ownProxies === 0) return direct
  const chain = (request.headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return chain.at(-ownProxies) || direct
}

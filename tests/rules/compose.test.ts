/** docker-compose.yml is the real set-up (docs/operators.md): hardened, bounded and checked. */
import fs from 'node:fs'
import { parse } from 'yaml'

type Service = {
  [key: string]: unknown
  environment?: Record<string, string>
  volumes?: string[]
}

const file = fs.readFileSync('docker-compose.yml', 'utf8')
const { services, volumes } = parse(file, { merge: true }) as {
  services: Record<string, Service>
  volumes: Record<string, unknown>
}
const operators = fs.readFileSync('docs/operators.md', 'utf8')
const all = Object.entries(services)

it('has two web processes on one database and one volume of files', () => {
  const { 'web-1': one, 'web-2': other } = services
  expect(other).toEqual(one)
  expect(one?.volumes).toEqual(['files:/data', 'mirror:/mirror', '/cache'])
  expect(one?.environment?.DATABASE_URL).toMatch(/^mongodb:\/\/concord:.*replicaSet=rs0/)
})

it.each(all)('%s has a read-only root, no capabilities, and limits', (_, service) => {
  expect(service).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    mem_limit: expect.any(String),
    pids_limit: expect.any(Number),
  })
})

it.each(all.filter(([name]) => name !== 'database-setup' && !name.startsWith('web')))(
  '%s is checked for health',
  (_, service) => expect(service.healthcheck).toHaveProperty('test'),
)

it('what is kept lies in named volumes; what may be lost does not', () => {
  const used = all
    .flatMap(([, service]) => service.volumes ?? [])
    .filter((each) => !/^\./.test(each) && each !== '/cache')
  expect(new Set(used.map((each) => each.split(':')[0]))).toEqual(new Set(Object.keys(volumes)))
})

it('every setting of a web process is documented', () => {
  for (const name of Object.keys(services['web-1']?.environment ?? {})) {
    expect(operators).toContain(`\`${name}\``)
  }
})

it('no secret has a default', () => {
  const secrets = [...file.matchAll(/\$\{([A-Z_]*(?:SECRET|PASSWORD|KEY))(:[^}]*)?\}/g)]
  expect(secrets.length).toBeGreaterThan(3)
  for (const [text] of secrets) expect(text).not.toMatch(/:-/)
})

it('the image has no development packages and a server that says whether it is ready', () => {
  const image = fs.readFileSync('Dockerfile', 'utf8')
  expect(image).toMatch(/npm prune --omit=dev/)
  expect(image.split(/^FROM/m).at(-1)).toMatch(/USER node[\s\S]*health\/ready/)
})

/* Run by mongosh (docker-compose.yml): makes a replica set of one, and the account of Concord. */
/* global db, print, process, quit, rs, sleep */
const password = process.env.DATABASE_PASSWORD
db.auth('root', password)

try {
  rs.status()
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'database:27017' }] })
}
for (let tries = 0; !db.hello().isWritablePrimary; tries++) {
  if (tries > 120) {
    print('The replica set has no primary after a minute. See its log.')
    quit(1)
  }
  sleep(500)
}

// Concord reads and writes its own database, and nothing else.
const concord = db.getSiblingDB('concord')
const account = { pwd: password, roles: [{ role: 'readWrite', db: 'concord' }] }
if (concord.getUser('concord')) concord.updateUser('concord', account)
else concord.createUser({ user: 'concord', ...account })
print('The database is ready.')

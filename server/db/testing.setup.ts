import { startTestCluster } from './testing.ts'

/** One server and one migrated template for the whole run; each test copies it with `freshDatabase()`. */
export async function setup() {
  const cluster = await startTestCluster()
  process.env.REGIE_TEST_TEMPLATE = cluster.template
  return cluster.close
}

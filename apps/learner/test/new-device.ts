import { beforeEach } from 'vitest'

// Every test begins on a device that nobody used before. One browser walks through all files, in an order that differs
// from run to run, so a draft or a mark that one test leaves behind would be found by another.
beforeEach(async () => {
  localStorage.clear()
  sessionStorage.clear()
  for (const { name } of await indexedDB.databases()) if (name) await emptied(name)
})

/** Emptied and not removed: removing would wait for every page that still has it open. */
async function emptied(name: string): Promise<void> {
  const database = await settled(indexedDB.open(name))
  const stores = [...database.objectStoreNames]
  for (const store of stores) await settled(database.transaction(store, 'readwrite').objectStore(store).clear())
  database.close()
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}

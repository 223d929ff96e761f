import { parentPort } from 'node:worker_threads'

parentPort.on('message', (message) => {
  if ('settings' in message) parentPort.postMessage('ready')
})

// Ends with 0 when the program in this container answers /health. The worker has a port of its own.
const { WORKER_PORT, HTTP_PORT = '3010' } = process.env
const answer = await fetch(`http://127.0.0.1:${WORKER_PORT || HTTP_PORT}/health`)
process.exit(answer.ok ? 0 : 1)

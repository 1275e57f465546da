async function stopServers(): Promise<void> {
  const { stopTestServers } = await import('./test-servers.js');
  await stopTestServers();
}

module.exports = stopServers;

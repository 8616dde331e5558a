/**
 * LiveKit's configuration for one machine: it listens on loopback only, asks no server elsewhere for its address, and
 * makes no room that the API did not ask for.
 * @param {import('../start/ports.mjs').Ports} ports
 * @param {import('../start/secrets.mjs').Secrets} secrets
 * @returns {string} JSON, which is YAML too
 */
export function livekitConfig(ports, secrets) {
  const config = {
    port: ports.livekit,
    bind_addresses: ['127.0.0.1'], // of HTTP and signalling only
    rtc: {
      udp_port: ports.livekitUdp,
      tcp_port: 0, // it would listen on every address of the machine
      use_external_ip: false,
      node_ip: '127.0.0.1',
      enable_loopback_candidate: true,
      ips: { includes: ['127.0.0.1/32'] },
      // Nobody listens there. Without a name of ours, browsers would be sent to servers of others.
      stun_servers: [`127.0.0.1:${ports.livekitUdp + 1}`],
      // How long a sender is not asked for a whole picture again. LiveKit's own 0.5 to 1 s is for large rooms; under
      // encryption the first whole picture is often lost, and then everybody looks at nothing for that long.
      pli_throttle: { low_quality: '100ms', mid_quality: '200ms', high_quality: '200ms' },
    },
    keys: { [secrets.livekitKey]: secrets.livekitSecret },
    logging: { level: 'info', json: true },
    room: {
      auto_create: false,
      max_participants: 4,
      empty_timeout: 600, // seconds, when nobody ever joined
      departure_timeout: 60, // seconds after the last one left: two people may be on one weak line
      enable_remote_unmute: false,
      enabled_codecs: ['audio/opus', 'audio/red', 'video/vp8', 'video/h264', 'video/vp9'].map((mime) => ({ mime })),
    },
    webhook: { api_key: secrets.livekitKey, urls: [`http://127.0.0.1:${ports.api}/api/hooks/livekit`] },
    limit: { max_metadata_size: 4096, max_attributes_size: 4096, max_participant_identity_length: 64 },
  }
  return `${JSON.stringify(config, null, 2)}\n`
}

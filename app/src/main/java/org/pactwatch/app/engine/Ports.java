package org.pactwatch.app.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports on the loopback interface. */
final class Ports {
  static final String LOOPBACK = "127.0.0.1";

  private Ports() {}

  /**
   * Ports that nobody listens on now, all different.
   *
   * @param wanted the port to take, or 0 for any
   * @throws EngineException if a wanted port is taken
   */
  static List<Integer> free(int... wanted) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int port : wanted) {
        held.add(hold(port));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      held.forEach(Ports::release);
    }
  }

  private static ServerSocket hold(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port));
      return socket;
    } catch (IOException e) {
      throw new EngineException("port " + port + " on " + LOOPBACK + " is taken", e);
    }
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new EngineException("port " + socket.getLocalPort() + " cannot be released", e);
    }
  }
}

package org.pactwatch.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that writes bytes as a test gives them, HTTP or not, for each request. */
public final class RawServer implements AutoCloseable {
  private final ServerSocket socket;
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private final AtomicInteger connections = new AtomicInteger();

  /** Writes what follows a request. */
  @FunctionalInterface
  public interface Script {
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  public RawServer(Script script) throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    pool.execute(() -> accept(script));
  }

  private void accept(Script script) {
    while (!socket.isClosed()) {
      try {
        Socket peer = socket.accept();
        connections.incrementAndGet();
        pool.execute(() -> converse(peer, script));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void converse(Socket peer, Script script) {
    try (peer) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(peer.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isEmpty()) {
          script.write(peer.getOutputStream());
          peer.getOutputStream().flush();
          peer.shutdownOutput();
          return;
        }
      }
    } catch (IOException e) {
      // The client has hung up, as it should.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  public int connections() {
    return connections.get();
  }

  public static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
    pool.shutdownNow();
  }
}

package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;

class ConsoleServerTest extends ConsoleCase {

  @Test
  void aPortInUseIsNamed() {
    int port = console.base().getPort();
    assertThatThrownBy(() -> start(port, database))
        .isInstanceOfSatisfying(PortUnavailable.class, e -> assertThat(e.port()).isEqualTo(port))
        .hasMessageContaining("port " + port);
  }

  @Test
  void closingEndsSoonAndFreesThePort() throws IOException {
    int port = console.base().getPort();
    try (Socket idle = new Socket("127.0.0.1", port)) {
      assertThat(idle.isConnected()).isTrue();
      Assertions.assertTimeout(Duration.ofSeconds(10), console::close);
      start(port, database).close();
    }
  }

  @Test
  void onlyThisMachineReachesIt() throws IOException {
    assertThat(console.base().getHost()).isEqualTo("127.0.0.1");
    int port = console.base().getPort();
    // The same port on all other addresses is still free.
    try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.2"))) {
      assertThat(other.getLocalPort()).isEqualTo(port);
    }
  }

  @Test
  void aDatabaseThatIsAwayIsToldInOneLine() throws IOException {
    try (EmbeddedPostgres server = TestDatabase.start();
        Database lost = TestDatabase.open(server, "postgres");
        ConsoleServer other = start(0, lost)) {
      server.close();

      HttpResponse<String> answer = new Browser(other.base()).get("/");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("the database is away").doesNotContain("jdbc:");
    }
  }

  private static ConsoleServer start(int port, Database database) {
    return ConsoleServer.start(
        ConsoleSettings.local(port), Rooms.of(database, Store.in(database, CLOCK)), CLOCK);
  }
}

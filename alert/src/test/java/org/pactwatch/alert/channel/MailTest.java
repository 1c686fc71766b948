package org.pactwatch.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pactwatch.alert.AlertPostgres;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.Deliveries;
import org.pactwatch.alert.TestClock;
import org.pactwatch.alert.outbox.Outcome;
import org.pactwatch.alert.outbox.Readers;
import org.pactwatch.alert.settings.ChannelSettings;
import org.pactwatch.alert.settings.ChannelSettings.Mail.Security;
import org.pactwatch.alert.text.AlertLines;

/** Mail to a real SMTP server. */
class MailTest {
  private static final String READER = "desk/anna@example.org";
  private static final URI UNSUBSCRIBE = URI.create("https://pacts.example.org/alerts/unsubscribe");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final Readers readers = new Readers(AlertPostgres.empty(), new TestClock());

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private MailChannel channel(Security security, @Nullable String user) {
    ChannelSettings.Mail.Server smtp =
        new ChannelSettings.Mail.Server(
            "127.0.0.1", server.getSmtp().getPort(), security, user, "wrong");
    return new MailChannel(
        READER,
        new ChannelSettings.Mail(smtp, "pactwatch@example.com", "anna@example.org", UNSUBSCRIBE),
        Duration.ofSeconds(10),
        new AlertLines(URI.create("https://pacts.example.org/")),
        readers);
  }

  @Test
  void aMailHasTextAndHtmlThatNoArticleCanBreakOutOf() throws MessagingException, IOException {
    Outcome outcome =
        channel(Security.NONE, null)
            .send(
                Deliveries.of(
                    Changes.newPact()
                        .named("Pact <b>of</b>\r\nBcc: eve@example.net")
                        .saying("<script>alert(1)</script>")));
    assertThat(outcome).isInstanceOf(Outcome.Taken.class);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("New pact: Pact <b>of</b> Bcc: eve@example.net");
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getMessageID()).isEqualTo("<msg_1@example.com>");
    MimeMultipart both = (MimeMultipart) mail.getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    assertThat(both.getBodyPart(0).getContent().toString())
        .contains("1 independent source, confidence 0.80")
        .contains("https://pacts.example.org/pacts/p1");
    assertThat(both.getBodyPart(1).getContent().toString())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>")
        .contains("href=\"https://example.org/pact\"");
  }

  @Test
  void oneClickLeavesAReaderOut() throws MessagingException {
    MailChannel channel = channel(Security.NONE, null);
    channel.send(Deliveries.of(Changes.newPact()));
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    String link = mail.getHeader("List-Unsubscribe", null);
    assertThat(link).startsWith("<" + UNSUBSCRIBE + "?token=").endsWith(">");
    String token = link.substring(link.indexOf('=') + 1, link.length() - 1);

    assertThat(readers.unsubscribe("guessed")).isEmpty();
    assertThat(readers.unsubscribe(token)).contains(READER);
    assertThat(channel.send(Deliveries.of(Changes.newPact())))
        .isEqualTo(new Outcome.Taken("not sent: the reader wants no more"));
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(readers.resubscribe(READER)).isTrue();
    assertThat(readers.token(READER)).isEqualTo(token);
  }

  @Test
  void nothingIsSentInTheClearWhereTlsIsWanted() {
    Outcome outcome = channel(Security.STARTTLS, null).send(Deliveries.of(Changes.newPact()));
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsAwayOrKnowsNoSuchUserIsAFailureThatMayPass() {
    server.setUser("anna@example.org", "anna", "right");
    Outcome refused = channel(Security.NONE, "anna").send(Deliveries.of(Changes.newPact()));
    assertThat(refused)
        .isInstanceOfSatisfying(Outcome.Failed.class, f -> assertThat(f.refused()).isFalse());
    MailChannel channel = channel(Security.NONE, null);
    server.stop();
    assertThat(channel.send(Deliveries.of(Changes.newPact())))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            f -> {
              assertThat(f.refused()).isFalse();
              assertThat(f.why()).doesNotContain("\n");
            });
  }
}

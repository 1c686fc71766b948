package org.pactwatch.alert.channel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.outbox.Channel;
import org.pactwatch.alert.outbox.Delivery;
import org.pactwatch.alert.outbox.Outcome;
import org.pactwatch.alert.outbox.Readers;
import org.pactwatch.alert.settings.ChannelSettings;
import org.pactwatch.alert.settings.ChannelSettings.Mail.Security;
import org.pactwatch.alert.text.AlertLines;
import org.pactwatch.alert.text.Html;
import org.pactwatch.model.Alert;

/**
 * Sends mail to one reader, as text and HTML. The message's id follows from the delivery's, so that
 * mailboxes recognise a repetition; one click leaves the reader out (RFC 8058).
 */
final class MailChannel implements Channel {
  private static final int PERMANENT = 5;

  private final String reader;
  private final ChannelSettings.Mail settings;
  private final AlertLines lines;
  private final Readers readers;
  private final Session session;

  /**
   * @param reader the channel's name
   * @param limit how long connecting, reading and writing may take each
   */
  MailChannel(
      String reader,
      ChannelSettings.Mail settings,
      Duration limit,
      AlertLines lines,
      Readers readers) {
    this.reader = reader;
    this.settings = settings;
    this.lines = lines;
    this.readers = readers;
    this.session = session(settings.server(), limit);
  }

  private static Session session(ChannelSettings.Mail.Server server, Duration limit) {
    String millis = String.valueOf(limit.toMillis());
    Properties properties = new Properties();
    properties.put("mail.smtp.host", server.host());
    properties.put("mail.smtp.port", String.valueOf(server.port()));
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.enable", String.valueOf(server.security() == Security.TLS));
    boolean starts = server.security() == Security.STARTTLS;
    properties.put("mail.smtp.starttls.enable", String.valueOf(starts));
    properties.put("mail.smtp.starttls.required", String.valueOf(starts));
    String user = server.user();
    if (user == null) {
      return Session.getInstance(properties);
    }
    properties.put("mail.smtp.auth", "true");
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user, server.password());
          }
        });
  }

  @Override
  public Outcome send(Delivery delivery) {
    if (readers.isUnsubscribed(reader)) {
      return new Outcome.Taken("not sent: the reader wants no more");
    }
    try {
      Transport.send(message(delivery));
      return new Outcome.Taken("taken by " + settings.server());
    } catch (AuthenticationFailedException e) {
      return new Outcome.Failed(settings.server() + " does not let the user in");
    } catch (MessagingException e) {
      return new Outcome.Failed(
          settings.server() + ": " + cause(e), code(e) / 100 == PERMANENT, null);
    }
  }

  private MimeMessage message(Delivery delivery) throws MessagingException {
    List<Alert> alerts = delivery.alerts();
    MimeMessage message = new StableId(session, delivery.id(), domain(settings.from()));
    message.setFrom(new InternetAddress(settings.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(settings.to()));
    message.setSubject(AlertLines.subject(alerts), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(delivery.createdAt()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("List-Id", "pactwatch alerts <alerts." + domain(settings.from()) + ">");
    unsubscribing(message);
    MimeBodyPart text = new MimeBodyPart();
    text.setText(
        alerts.stream().map(lines::text).collect(Collectors.joining("\n")),
        StandardCharsets.UTF_8.name());
    MimeBodyPart html = new MimeBodyPart();
    html.setText(Html.document(alerts, lines), StandardCharsets.UTF_8.name(), "html");
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(text);
    both.addBodyPart(html);
    message.setContent(both);
    return message;
  }

  private void unsubscribing(MimeMessage message) throws MessagingException {
    URI page = settings.unsubscribe();
    if (page == null) {
      return;
    }
    String token = URLEncoder.encode(readers.token(reader), StandardCharsets.UTF_8);
    String sign = page.getRawQuery() == null ? "?" : "&";
    message.setHeader("List-Unsubscribe", "<" + page + sign + "token=" + token + ">");
    message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }

  private static String domain(String address) {
    return address.substring(address.indexOf('@') + 1);
  }

  /** The server's answer, or 0 where it gave none. */
  private static int code(@Nullable Exception e) {
    if (e instanceof SMTPSendFailedException failed && failed.getReturnCode() > 0) {
      return failed.getReturnCode();
    }
    if (e instanceof SMTPAddressFailedException failed) {
      return failed.getReturnCode();
    }
    return e instanceof MessagingException m && m.getNextException() != null
        ? code(m.getNextException())
        : 0;
  }

  private static String cause(MessagingException e) {
    Exception at = e;
    while (at instanceof MessagingException m && m.getNextException() != null) {
      at = m.getNextException();
    }
    String message = at.getMessage();
    String said =
        message == null ? at.getClass().getSimpleName() : message.replaceAll("\\s+", " ").strip();
    return e instanceof SendFailedException ? "not taken: " + said : said;
  }

  /** A message whose id follows from the delivery. */
  private static final class StableId extends MimeMessage {
    private final String id;

    StableId(Session session, String delivery, String domain) {
      super(session);
      this.id = "<" + delivery + "@" + domain + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}

package org.pactwatch.alert.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a channel reaches people. */
public sealed interface ChannelSettings {
  /** Answers by the kind of channel. */
  <T> T fold(Cases<T> cases);

  /** One answer for each kind of channel. */
  interface Cases<T> {
    T webhook(Webhook webhook);

    T chat(Chat chat);

    T mail(Mail mail);

    T command(Command command);

    T topic(Topic topic);

    T log(Log log);
  }

  /**
   * A receiver of signed requests by the Standard Webhooks specification.
   *
   * @param secrets the keys it may know, the newest first; each signs, so that keys can be changed
   *     without a gap
   * @param privateNetwork whether it may lie on this machine or in a private network
   */
  record Webhook(URI url, List<byte[]> secrets, boolean privateNetwork) implements ChannelSettings {
    public Webhook {
      secrets = List.copyOf(secrets);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.webhook(this);
    }
  }

  /** A room of a chat program that takes messages at an address. */
  record Chat(URI url, Dialect dialect, boolean privateNetwork) implements ChannelSettings {
    /** Whose messages it understands. */
    public enum Dialect {
      SLACK,
      TEAMS
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.chat(this);
    }
  }

  /**
   * A reader of mail, by way of an SMTP server.
   *
   * @param from the sender's address
   * @param to the reader's address
   * @param unsubscribe address at which readers can have themselves left out, to which the reader's
   *     token is added, or null
   */
  record Mail(Server server, String from, String to, @Nullable URI unsubscribe)
      implements ChannelSettings {
    /**
     * An SMTP server.
     *
     * @param security how the connection is secured
     * @param user who logs in, or null for nobody
     */
    public record Server(
        String host, int port, Security security, @Nullable String user, String password) {
      @Override
      public String toString() {
        return host + ":" + port;
      }
    }

    /** How a connection is secured. */
    public enum Security {
      /** From the first byte. */
      TLS,
      /** Once both sides have agreed to, and never without. */
      STARTTLS,
      /** Not at all. */
      NONE
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.mail(this);
    }
  }

  /**
   * A program on this machine, which is given the messages as JSON on its standard input.
   *
   * @param words the program and its arguments; no shell reads them
   * @param folder where it runs
   * @param limit how long it may take
   */
  record Command(List<String> words, Path folder, Duration limit) implements ChannelSettings {
    public Command {
      words = List.copyOf(words);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.command(this);
    }
  }

  /** The topic of alerts. */
  record Topic() implements ChannelSettings {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.topic(this);
    }
  }

  /** The program's log. */
  record Log() implements ChannelSettings {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.log(this);
    }
  }
}

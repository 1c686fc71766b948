package org.pactwatch.alert.channel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.outbox.Channel;
import org.pactwatch.alert.outbox.Delivery;
import org.pactwatch.alert.outbox.Outcome;
import org.pactwatch.alert.settings.ChannelSettings;
import org.pactwatch.alert.text.AlertLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a program for each delivery. It is given what a webhook's receiver is given, on its standard
 * input, and the delivery's id in {@code PACTWATCH_DELIVERY}; it has taken it if it ends with 0.
 */
final class CommandChannel implements Channel {
  private static final Logger LOG = LoggerFactory.getLogger(CommandChannel.class);
  private static final int MOST_SAID = 300;

  private final ChannelSettings.Command settings;
  private final AlertLines lines;

  CommandChannel(ChannelSettings.Command settings, AlertLines lines) {
    this.settings = settings;
    this.lines = lines;
  }

  @Override
  public Outcome send(Delivery delivery) throws InterruptedException {
    byte[] input =
        Payloads.json(WebhookChannel.body(delivery, lines)).getBytes(StandardCharsets.UTF_8);
    Path in = null;
    Path out = null;
    try {
      in = Files.createTempFile("pactwatch-alert", ".json");
      out = Files.createTempFile("pactwatch-alert", ".txt");
      Files.write(in, input);
      return run(delivery, in, out);
    } catch (IOException e) {
      return new Outcome.Failed(settings.words().get(0) + " cannot be run: " + e.getMessage());
    } finally {
      delete(in);
      delete(out);
    }
  }

  private Outcome run(Delivery delivery, Path in, Path out)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(settings.words())
            .directory(settings.folder().toFile())
            .redirectErrorStream(true)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile());
    builder.environment().put("PACTWATCH_DELIVERY", delivery.id());
    Process process = builder.start();
    try {
      if (!process.waitFor(settings.limit().toMillis(), TimeUnit.MILLISECONDS)) {
        return new Outcome.Failed("not done after " + settings.limit().toSeconds() + " s");
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    int code = process.exitValue();
    return code == 0
        ? new Outcome.Taken("ended with 0")
        : new Outcome.Failed("ended with " + code + said(out));
  }

  private static String said(Path out) throws IOException {
    try (InputStream said = Files.newInputStream(out)) {
      String text =
          new String(said.readNBytes(MOST_SAID), StandardCharsets.UTF_8)
              .replaceAll("[\\s\\p{Cntrl}]+", " ")
              .strip();
      return text.isEmpty() ? "" : ": " + text;
    }
  }

  private static void delete(@Nullable Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.warn("event=file_left file={} cause=\"{}\"", file, e.getMessage());
      }
    }
  }
}

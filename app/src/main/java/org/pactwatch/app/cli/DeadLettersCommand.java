package org.pactwatch.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.print.DeadLetterText;
import org.pactwatch.stream.DeadLetter;
import org.pactwatch.stream.DeadLetterBox;
import org.pactwatch.stream.Topic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks after records that could not be handled. */
@Command(
    name = "dead-letters",
    description = {
      "List, show, replay and drop records that could not be handled.",
      "They are kept for 90 days. What was done with each is remembered, with who did it and why."
    },
    synopsisSubcommandLabel = "COMMAND")
final class DeadLettersCommand extends CommandGroup {
  private final Console console;

  DeadLettersCommand(Console console) {
    this.console = console;
  }

  /** Which letters are meant. */
  static final class Which {
    @Option(names = "--all", description = "All that wait.")
    private boolean all;

    @Option(
        names = "--topic",
        paramLabel = "TOPIC",
        description = "With --all: those of this topic alone, such as articles.")
    private @Nullable String topic;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "As 'dead-letters list' shows it.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; is kept.")
    private String reason = "";

    void check() {
      if (all != ids.isEmpty() || (topic != null && !all)) {
        throw new CommandFailure("give ids, or --all and perhaps --topic");
      }
    }
  }

  @Command(name = "list", description = "List the dead letters that wait, the oldest first.")
  int list(
      @Mixin Place place,
      @Mixin EngineChoice choice,
      @Option(names = "--topic", paramLabel = "TOPIC", description = "Of this topic alone.")
          @Nullable String topic,
      @Option(
              names = "--format",
              description = "How to write it: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
              defaultValue = "table")
          Format format) {
    List<Topic<?>> topics = OpenLetters.topics(topic);
    try (OpenLetters letters = OpenLetters.of(place, choice)) {
      int[] count = {0};
      for (Topic<?> each : topics) {
        letters
            .box()
            .waiting(
                each,
                letter -> {
                  count[0]++;
                  console
                      .out()
                      .println(
                          format == Format.TABLE
                              ? DeadLetterText.line(letter)
                              : DeadLetterText.json(letter));
                });
      }
      console.out().flush();
      console.tell(
          count[0] == 0
              ? "No dead letters wait."
              : count[0] + (count[0] == 1 ? " dead letter waits." : " dead letters wait."));
      return 0;
    }
  }

  @Command(name = "show", description = "Show why a record failed, and what it says.")
  int show(
      @Mixin Place place,
      @Mixin EngineChoice choice,
      @Option(names = "--value", description = "Print what it says and nothing else.")
          boolean value,
      @Parameters(paramLabel = "ID", description = "As 'dead-letters list' shows it.") String id) {
    try (OpenLetters letters = OpenLetters.of(place, choice)) {
      DeadLetter letter = letters.letter(id);
      byte @Nullable [] bytes = letter.value();
      if (!value) {
        console.out().print(DeadLetterText.whole(letter));
      } else if (bytes != null) {
        console.out().write(bytes, 0, bytes.length);
      }
      console.out().flush();
      return 0;
    }
  }

  @Command(
      name = "replay",
      description = {
        "Put records back on their topics, as they were, once the cause is mended.",
        "One that fails again becomes a dead letter again, which tells how often it was replayed."
      })
  int replay(
      @Mixin Place place, @Mixin EngineChoice choice, @Mixin Reviewer who, @Mixin Which which) {
    return settle(
        place, choice, which, "replayed", (b, l) -> b.replay(l, who.name(), which.reason));
  }

  @Command(name = "drop", description = "Give records up for good.")
  int drop(
      @Mixin Place place, @Mixin EngineChoice choice, @Mixin Reviewer who, @Mixin Which which) {
    return settle(place, choice, which, "dropped", (b, l) -> b.drop(l, who.name(), which.reason));
  }

  private int settle(
      Place place,
      EngineChoice choice,
      Which which,
      String done,
      BiConsumer<DeadLetterBox, DeadLetter> work) {
    which.check();
    List<Topic<?>> topics = OpenLetters.topics(which.topic);
    try (OpenLetters letters = OpenLetters.of(place, choice)) {
      List<String> ids = new ArrayList<>(which.ids);
      if (which.all) {
        topics.forEach(t -> letters.box().waiting(t, l -> ids.add(l.id())));
      }
      int failed = 0;
      for (String id : ids) {
        try {
          work.accept(letters.box(), letters.letter(id));
          console.tell(id + ": " + done);
        } catch (CommandFailure | IllegalArgumentException e) {
          failed++;
          console.complain(String.valueOf(e.getMessage()));
        }
      }
      topics.forEach(letters.box()::trim);
      console.tell(ids.size() - failed + " " + done + (failed > 0 ? ", " + failed + " not" : ""));
      return failed == 0 ? 0 : 1;
    }
  }
}

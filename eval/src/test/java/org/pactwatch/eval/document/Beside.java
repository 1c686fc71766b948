package org.pactwatch.eval.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pactwatch.eval.quality.Checkout;

/**
 * Commands that build the project, start containers, measure for minutes or need tools of others:
 * they are not run, but held to what they call.
 */
final class Beside {
  private static final Set<String> PHASES =
      Set.of("compile", "test-compile", "test", "package", "verify", "spotless:apply");
  private static final Set<String> COMPOSE = Set.of("up", "logs", "down", "run", "stop", "ps");
  private static final Pattern CLASS = Pattern.compile("org\\.pactwatch\\.eval\\.[\\w.]+");
  private static final Pattern INSIDE = Pattern.compile("(?<![\\w/-])data/[\\w./-]+");

  private Beside() {}

  /** Whether the phases, modules, profiles and tests that Maven is told of are there. */
  static void maven(List<String> words) throws IOException, ClassNotFoundException {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-pl")) {
        for (String module : words.get(++i).split(",")) {
          assertThat(Checkout.path(module).resolve("pom.xml")).exists();
        }
      } else if (word.startsWith("-P")) {
        assertThat(profiles()).contains(word.substring(2));
      } else if (!word.startsWith("-D") && !Set.of("-q", "-am", "-B").contains(word)) {
        assertThat(PHASES).contains(word);
      }
    }
  }

  private static List<String> profiles() throws IOException {
    StringBuilder poms = new StringBuilder(Files.readString(Checkout.path("pom.xml")));
    for (String module : List.of("stream", "store", "review", "eval")) {
      poms.append(Files.readString(Checkout.path(module).resolve("pom.xml")));
    }
    return Pattern.compile("(?s)<profile>\\s*(?:<!--.*?-->\\s*)?<id>([\\w-]+)</id>")
        .matcher(poms)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** Whether the composition has the services that are named. */
  static void compose(List<String> words) throws IOException {
    assertThat(COMPOSE).contains(words.get(1));
    String file = Files.readString(Checkout.path("docker-compose.yml"));
    words.stream()
        .skip(2)
        .takeWhile(word -> !word.equals("|"))
        .filter(word -> !word.startsWith("-"))
        .limit(1)
        .forEach(service -> assertThat(file).contains("\n  " + service + ":\n"));
  }

  /**
   * Whether a script is there, can be started, runs a class that exists, and tells of the first
   * word that it is given, if that is no path or number.
   */
  static void script(List<String> words) throws IOException, ClassNotFoundException {
    Path script = Checkout.path(words.get(0));
    assertThat(script).exists().isExecutable();
    String text = Files.readString(script);
    Matcher named = CLASS.matcher(text);
    while (named.find()) {
      String name = named.group();
      if (!name.endsWith(".") && !name.endsWith("PROGRAM")) {
        Class.forName(name, false, Beside.class.getClassLoader());
      }
    }
    String usage = text.lines().filter(l -> l.startsWith("#")).reduce("", (a, b) -> a + "\n" + b);
    assertThat(usage).contains(words.get(0));
    if (words.size() > 1 && words.get(1).matches("-{0,2}[a-z]\\w+|[A-Z][a-z]\\w+")) {
      assertThat(usage).as("what the script tells of itself").contains(words.get(1));
    }
  }

  /** Whether a shell can read it, and the folders of the data directory that it names are there. */
  static void tool(Stage stage, String command) throws IOException, InterruptedException {
    Stage.Outcome read = stage.run("sh -n <<'END'\n" + command + "\nEND");
    assertThat(read.code()).as(read.toString()).isZero();
    Matcher named = INSIDE.matcher(command);
    while (named.find()) {
      assertThat(stage.folder().resolve(named.group()).getParent()).isDirectory();
    }
  }
}

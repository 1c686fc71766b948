package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Party;
import org.pactwatch.model.Span;

/**
 * Agreements that are known by a name of their own, with their parties: "New START". Immutable and
 * thread-safe.
 */
final class NamedPacts {
  private final Map<String, List<Party>> parties = new HashMap<>();
  private final Map<String, Set<PactKind>> kinds = new HashMap<>();
  private final Pattern names;

  NamedPacts() {
    for (String[] row : WordList.read("named-pacts.tsv", 3)) {
      List<Party> all = Stream.of(row[1].split(" ")).map(Party::new).toList();
      for (String name : row[0].split("\\|")) {
        parties.put(name, all);
        kinds.put(name, kinds(row[2]));
      }
    }
    names =
        Pattern.compile(
            parties.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\w-])(", ")(?!\\w)")));
  }

  private static Set<PactKind> kinds(String words) {
    return words.isEmpty()
        ? Set.of()
        : Stream.of(words.split(" ")).map(PactKind::valueOf).collect(Collectors.toSet());
  }

  /** The kinds of the agreement of a name; none if it is not known by it. */
  Set<PactKind> kindsOf(String name) {
    return kinds.getOrDefault(name, Set.of());
  }

  /**
   * A name in a sentence.
   *
   * @param span where it stands in the article's text
   * @param parties whose agreement it is
   */
  record Named(Span span, List<Party> parties) {
    /** Whether a token is part of the name. */
    boolean holds(Token token) {
      return token.span().start() < span.end() && span.start() < token.span().end();
    }

    /** Whether a token is the name's last. */
    boolean endsWith(Token token) {
      return holds(token) && token.span().end() >= span.end();
    }
  }

  /** The names in a sentence, in their order. */
  List<Named> in(SentenceView view) {
    Sentence s = view.sentence();
    List<Named> found = new ArrayList<>();
    Matcher matcher = names.matcher(view.text()).region(s.span().start(), s.span().end());
    while (matcher.find()) {
      found.add(
          new Named(
              new Span(matcher.start(), matcher.end()),
              parties.getOrDefault(matcher.group(), List.of())));
    }
    return found;
  }

  /** The name that a token belongs to, or that stands right before it ("New START treaty"). */
  static Optional<Named> at(List<Named> names, Sentence s, int token) {
    return names.stream()
        .filter(n -> n.holds(s.token(token)) || token > 0 && n.endsWith(s.token(token - 1)))
        .findFirst();
  }
}

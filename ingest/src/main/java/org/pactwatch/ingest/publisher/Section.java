package org.pactwatch.ingest.publisher;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** The keys of one part of a specification, read as what they have to be. */
final class Section {
  private static final int LONGEST = 1000;

  private final SpecNode.Keys keys;

  /**
   * @param keys what was written
   * @param known the keys that there are; another is a slip
   */
  Section(SpecNode.Keys keys, Set<String> known) {
    this.keys = keys;
    keys.values()
        .forEach(
            (key, node) -> {
              if (!known.contains(key)) {
                throw new BadSpecification(
                    node.line(),
                    "unknown key '"
                        + key
                        + "'; the keys here are "
                        + String.join(", ", new TreeSet<>(known)));
              }
            });
  }

  int line() {
    return keys.line();
  }

  Optional<SpecNode> node(String key) {
    return Optional.ofNullable(keys.values().get(key));
  }

  SpecNode required(String key) {
    return node(key).orElseThrow(() -> new BadSpecification(line(), "'" + key + "' is missing"));
  }

  Optional<String> text(String key) {
    return node(key).map(node -> text(key, node).value());
  }

  private static SpecNode.Text text(String key, SpecNode node) {
    if (node instanceof SpecNode.Text text && !text.value().isBlank()) {
      if (text.value().length() > LONGEST) {
        throw new BadSpecification(node.line(), key + ": longer than " + LONGEST + " characters");
      }
      return text;
    }
    throw new BadSpecification(node.line(), key + ": text is expected");
  }

  /** One text or a list of them. */
  List<SpecNode.Text> texts(String key) {
    return node(key).map(node -> texts(key, node)).orElse(List.of());
  }

  static List<SpecNode.Text> texts(String key, SpecNode node) {
    if (!(node instanceof SpecNode.Items items)) {
      return List.of(text(key, node));
    }
    List<SpecNode.Text> texts = new ArrayList<>();
    items.values().forEach(item -> texts.add(text(key, item)));
    return texts;
  }

  Selectors selectors(String key) {
    return node(key).map(node -> selectors(key, node)).orElse(Selectors.NONE);
  }

  static Selectors selectors(String key, SpecNode node) {
    List<Evaluator> alternatives = new ArrayList<>();
    for (SpecNode.Text text : texts(key, node)) {
      try {
        alternatives.add(QueryParser.parse(text.value()));
      } catch (Selector.SelectorParseException | IllegalArgumentException e) {
        String why = String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
        throw new BadSpecification(
            text.line(), key + ": no selector: " + text.value() + " (" + why + ")", e);
      }
    }
    return new Selectors(alternatives);
  }

  List<Pattern> patterns(String key) {
    return texts(key).stream().map(text -> pattern(key, text)).toList();
  }

  private static Pattern pattern(String key, SpecNode.Text text) {
    try {
      return Pattern.compile(text.value());
    } catch (PatternSyntaxException e) {
      throw new BadSpecification(
          text.line(),
          key + ": no regular expression: " + text.value() + " (" + e.getDescription() + ")",
          e);
    }
  }

  Optional<LocalDate> day(String key) {
    return read(key, "no day such as 2026-03-01", LocalDate::parse);
  }

  Optional<ZoneId> zone(String key) {
    return read(key, "no time zone such as Europe/Oslo", ZoneId::of);
  }

  Optional<Locale> locale(String key) {
    return read(
        key,
        "no language such as de or pt-BR",
        tag -> {
          Locale locale = new Locale.Builder().setLanguageTag(tag).build();
          if (locale.getLanguage().isEmpty()) {
            throw new IllegalArgumentException(tag);
          }
          return locale;
        });
  }

  Optional<Integer> number(String key) {
    return read(
        key,
        "no number from 1 to 9999",
        written -> {
          int number = Integer.parseInt(written);
          if (number < 1 || number > 9999) {
            throw new IllegalArgumentException(written);
          }
          return number;
        });
  }

  /** A value that a function reads; what it throws for nonsense becomes one line. */
  <T> Optional<T> read(String key, String complaint, Function<String, T> as) {
    @Nullable SpecNode node = keys.values().get(key);
    if (node == null) {
      return Optional.empty();
    }
    String written = text(key, node).value();
    try {
      return Optional.of(as.apply(written));
    } catch (DateTimeException | IllegalArgumentException | java.util.IllformedLocaleException e) {
      throw new BadSpecification(node.line(), key + ": " + written + " is " + complaint, e);
    }
  }
}

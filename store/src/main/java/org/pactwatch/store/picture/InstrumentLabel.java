package org.pactwatch.store.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Claim;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Party;

/**
 * What the words of a claim say about which agreement it means.
 *
 * @param proper capitalised words that are neither generic, nor a subject's, nor a party's
 * @param acronyms words in capitals, hyphens removed
 * @param initials the acronyms that the name in full would give
 * @param subject the subject the name speaks of, or null if it speaks of none or several
 * @param year a year in the name, or null
 * @param tokens what makes two names one, if they share any of it: the proper words and acronyms
 */
record InstrumentLabel(
    SortedSet<String> proper,
    SortedSet<String> acronyms,
    Set<String> initials,
    @Nullable Subject subject,
    @Nullable Integer year,
    Set<String> tokens) {

  InstrumentLabel {
    proper = Collections.unmodifiableSortedSet(proper);
    acronyms = Collections.unmodifiableSortedSet(acronyms);
  }

  private InstrumentLabel(
      SortedSet<String> proper,
      SortedSet<String> acronyms,
      Set<String> initials,
      @Nullable Subject subject,
      @Nullable Integer year) {
    this(proper, acronyms, initials, subject, year, tokens(proper, acronyms));
  }

  private static Set<String> tokens(SortedSet<String> proper, SortedSet<String> acronyms) {
    Set<String> tokens = new TreeSet<>();
    proper.forEach(w -> tokens.add("word " + w));
    acronyms.forEach(a -> tokens.add(token(a)));
    return Collections.unmodifiableSet(tokens);
  }

  /** An acronym among the tokens. */
  static String token(String acronym) {
    return "acronym " + acronym;
  }

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}(?:-?\\p{Lu}){2,}s?");
  private static final Set<String> LINKING =
      Set.of("of", "on", "and", "the", "for", "in", "to", "a", "an", "with", "between");

  /** Acronyms of one kind of agreement that nonetheless name one agreement of a pair of states. */
  private static final Set<String> PAIR_ACRONYMS = Set.of("gsomia");

  private static final Set<String> MIXING = Set.of("defence", "defense");

  private static final Pattern REFERENCE = Pattern.compile("\\[([A-Z][A-Z0-9]* [0-9]+)\\]");

  /** The number of the agreement in a catalogue, such as {@code ATOP 3180}, if its name has one. */
  static Optional<String> reference(Claim claim) {
    String name = claim.name();
    if (name == null || !name.endsWith("]")) {
      return Optional.empty();
    }
    Matcher m = REFERENCE.matcher(name);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  /** All that a label rests on. */
  private record Basis(@Nullable String name, SortedSet<Party> parties, boolean membership) {}

  private static final int MOST_REMEMBERED = 50_000;
  private static final Map<Basis, InstrumentLabel> REMEMBERED = new ConcurrentHashMap<>();

  /** Reads the label of a claim; what was read before is remembered, since the same names recur. */
  static InstrumentLabel of(Claim claim) {
    if (REMEMBERED.size() > MOST_REMEMBERED) {
      REMEMBERED.clear();
    }
    return REMEMBERED.computeIfAbsent(
        new Basis(claim.name(), claim.parties(), isMembership(claim)), b -> read(claim));
  }

  private static InstrumentLabel read(Claim claim) {
    String name = claim.name() == null ? "" : claim.name();
    List<String> words = words(name);
    SortedSet<Party> parties = claim.parties();
    SortedSet<String> proper = new TreeSet<>();
    SortedSet<String> acronyms = new TreeSet<>();
    for (String word : words) {
      if (ACRONYM.matcher(word).matches()) {
        acronym(word, parties).ifPresent(acronyms::add);
      } else {
        proper.addAll(properParts(word, parties, severalParties(words, parties)));
      }
    }
    return new InstrumentLabel(
        proper, acronyms, initials(words), subject(claim, words), year(name));
  }

  /** Whether the name alone tells the agreement from others of the same parties. */
  boolean isProper() {
    return !proper.isEmpty() || !acronyms.isEmpty();
  }

  /** Whether both names share a proper word, or one is short for the other. */
  boolean sameName(InstrumentLabel other) {
    return shares(proper, other.proper)
        || shares(acronyms, other.acronyms)
        || shares(acronyms, other.initials)
        || shares(initials, other.acronyms);
  }

  /** The words that make the name a proper one, in order. */
  String text() {
    return String.join(" ", acronyms) + "|" + String.join(" ", proper);
  }

  /** The same for people. */
  String shown() {
    List<String> words = new ArrayList<>(acronyms);
    words.addAll(proper);
    return words.isEmpty() ? "its initials" : String.join(" ", words);
  }

  private static boolean shares(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(name);
    while (m.find()) {
      words.add(m.group());
    }
    return words;
  }

  private static Optional<String> acronym(String word, SortedSet<Party> parties) {
    String bare = word.replace("-", "").replaceAll("s$", "").toUpperCase(Locale.ROOT);
    String plain = NameWords.plain(bare);
    NameWords lists = NameWords.shipped();
    boolean other =
        parties.stream().anyMatch(p -> lists.names(p, plain))
            || lists.isGeneric(plain)
            || (lists.subject(plain).isPresent() && !PAIR_ACRONYMS.contains(plain));
    return other ? Optional.empty() : Optional.of(bare);
  }

  private static List<String> properParts(
      String word, SortedSet<Party> parties, boolean severalParties) {
    List<String> parts = new ArrayList<>();
    NameWords lists = NameWords.shipped();
    for (String part : word.split("-")) {
      String plain = NameWords.plain(part);
      boolean ofParty =
          parties.stream()
              .anyMatch(
                  p -> lists.names(p, plain) || (severalParties && lists.isCapital(p, plain)));
      if (Character.isUpperCase(part.codePointAt(0))
          && plain.length() > 2
          && !ofParty
          && !lists.isGeneric(plain)
          && lists.subject(plain).isEmpty()) {
        parts.add(plain);
      }
    }
    return parts;
  }

  private static boolean severalParties(List<String> words, SortedSet<Party> parties) {
    NameWords lists = NameWords.shipped();
    List<String> parts =
        words.stream().flatMap(w -> Arrays.stream(w.split("-"))).map(NameWords::plain).toList();
    return parties.stream()
            .filter(p -> parts.stream().anyMatch(w -> lists.names(p, w) || lists.isCapital(p, w)))
            .count()
        > 1;
  }

  private static Set<String> initials(List<String> words) {
    StringBuilder all = new StringBuilder();
    StringBuilder content = new StringBuilder();
    StringBuilder withOf = new StringBuilder();
    for (String word : words) {
      char first = Character.toUpperCase(word.charAt(0));
      boolean linking = LINKING.contains(NameWords.plain(word));
      all.append(first);
      content.append(linking ? "" : first);
      withOf.append(linking && !word.equals("of") ? "" : first);
    }
    return content.length() < 3
        ? Set.of()
        : Set.copyOf(new TreeSet<>(List.of(all.toString(), content.toString(), withOf.toString())));
  }

  private static @Nullable Subject subject(Claim claim, List<String> words) {
    if (isMembership(claim)) {
      return Subject.MEMBERSHIP;
    }
    EnumSet<Subject> found = EnumSet.noneOf(Subject.class);
    boolean mixed = false;
    for (String word : words) {
      for (String part : word.split("-")) {
        NameWords.shipped().subject(NameWords.plain(part)).ifPresent(found::add);
        mixed |= MIXING.contains(NameWords.plain(part));
      }
    }
    found.remove(Subject.MEMBERSHIP);
    if (mixed) {
      found.retainAll(EnumSet.of(Subject.INDUSTRY, Subject.PRIOR));
    }
    if (found.size() > 1) {
      found.remove(Subject.PRIOR);
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private static boolean isMembership(Claim claim) {
    boolean organisation = claim.parties().stream().anyMatch(p -> !p.isCountry());
    boolean joins =
        !claim.joining().isEmpty() && !new TreeSet<>(claim.parties()).equals(claim.joining());
    return organisation && (joins || claim.kinds().contains(PactKind.ALLIANCE_MEMBERSHIP));
  }

  private static @Nullable Integer year(String name) {
    Matcher m = YEAR.matcher(name);
    return m.find() ? Integer.valueOf(m.group(1)) : null;
  }
}

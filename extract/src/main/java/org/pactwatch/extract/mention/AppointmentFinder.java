package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.model.Party;

/**
 * Joins the titles of a sentence to the names beside them: before the name, in apposition, and as
 * predicate. Immutable and thread-safe.
 */
final class AppointmentFinder {
  private static final Set<String> LINKS =
      Set.of(
          ",",
          "(",
          "—",
          "–",
          "as",
          "who",
          "is",
          "was",
          "also",
          "then",
          "now",
          "once",
          "later",
          "currently",
          "became",
          "becomes",
          "the",
          "a",
          "an",
          "been",
          "has",
          "today",
          "still");
  private static final int CLAUSE = 7;
  private static final Set<String> STOPS = Set.of(".", ";", ":", "\"", "”", "“");

  private final WordLists titles;

  AppointmentFinder(WordLists titles) {
    this.titles = titles;
  }

  /** A title given to the name at an index of the list of runs. */
  record Joined(int run, Appointment appointment) {}

  List<Joined> join(TitleContext context, List<Title> found, List<NameRun> runs) {
    List<Joined> joined = new ArrayList<>();
    Set<Title> used = new HashSet<>();
    for (Title title : found) {
      if (title.plural()) {
        plural(context, title, runs, joined);
        used.add(title);
      } else {
        int after = directlyAfter(context, title, runs);
        if (after >= 0) {
          add(context, title, runs, after, joined);
          used.add(title);
        }
      }
    }
    for (Title title : found) {
      if (!used.contains(title) && title.kind() != Title.Kind.RANK) {
        int run = before(context, title, runs);
        run = run >= 0 ? run : afterOther(context, title, joined);
        run = run >= 0 ? run : afterComma(context, title, runs);
        if (run >= 0) {
          add(context, title, runs, run, joined);
        }
      }
    }
    return joined;
  }

  private static void add(
      TitleContext context, Title title, List<NameRun> runs, int run, List<Joined> joined) {
    int end = runs.get(run).end();
    List<Party> parties =
        title.parties().isEmpty()
            ? country(context, end)
                .or(() -> ledSide(context, end))
                .map(ActorMention::party)
                .stream()
                .toList()
            : title.parties().subList(0, 1);
    joined.add(new Joined(run, new Appointment(context.sentence(), title, parties)));
  }

  /** "Rear Admiral X, who leads the Omani team". */
  private static Optional<ActorMention> ledSide(TitleContext context, int end) {
    if (!context.lower(end).equals(",") || !context.lower(end + 1).equals("who")) {
      return Optional.empty();
    }
    for (int i = end + 2; i < end + CLAUSE && !context.lower(i).equals(","); i++) {
      Optional<ActorMention> actor = context.actors().beginningAt(i);
      if (actor.isPresent() && actor.get().form() == ActorForm.ADJECTIVE) {
        return actor;
      }
    }
    return Optional.empty();
  }

  /** "Defence Minister Khawaja Asif", with forms of address between. */
  private int directlyAfter(TitleContext context, Title title, List<NameRun> runs) {
    return runAt(runs, skipHonorifics(context, title.end()));
  }

  /** "Pakistan's prime minister, Shehbaz Sharif, said"; "Iran's envoy in Muscat, X, said". */
  private int afterComma(TitleContext context, Title title, List<NameRun> runs) {
    int token = title.end();
    if (context.lower(token).equals("in") && context.lower(token + 1).equals("question")) {
      token += 2;
    } else if (context.lower(token).equals("in")) {
      token = context.actors().beginningAt(token + 1).map(ActorMention::endToken).orElse(token);
    }
    boolean definite =
        title.outer() < title.first() || title.outer() == 0 || !title.parties().isEmpty();
    return definite && context.lower(token).equals(",")
        ? runAt(runs, skipRanks(context, skipHonorifics(context, token + 1)))
        : -1;
  }

  private int skipHonorifics(TitleContext context, int from) {
    int token = from;
    while (titles.is("honorific", context.key(token)) && context.isCapitalised(token)) {
      token++;
    }
    return token;
  }

  private int skipRanks(TitleContext context, int from) {
    int token = from;
    while (titles.is("rank", context.key(token)) && context.isCapitalised(token)) {
      token++;
    }
    return token;
  }

  private static int runAt(List<NameRun> runs, int token) {
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).first() == token) {
        return i;
      }
    }
    return -1;
  }

  /** "Mark Esper, the US defence secretary", "X, who is also deputy premier", "X as ambassador". */
  private int before(TitleContext context, Title title, List<NameRun> runs) {
    for (int i = runs.size() - 1; i >= 0; i--) {
      NameRun run = runs.get(i);
      if (run.end() <= title.outer()) {
        boolean closed = !opensClause(context, run.end(), title);
        return closed && isLinked(context, run.end(), title.outer()) ? i : -1;
      }
    }
    return -1;
  }

  /** "X, a member of parliament, as prime minister": after a title of the same person. */
  private int afterOther(TitleContext context, Title title, List<Joined> joined) {
    for (Joined other : joined) {
      int end = other.appointment().title().end();
      boolean apposed = end <= title.outer() && context.lower(end).equals(",");
      boolean own =
          context.lower(title.outer() - 1).equals("as") || context.lower(end + 1).equals("as");
      if (apposed && own && isLinked(context, end, title.outer())) {
        return other.run();
      }
    }
    return -1;
  }

  /** "X, the premier said" tells of two people. */
  private static boolean opensClause(TitleContext context, int runEnd, Title title) {
    String tag = context.tag(title.end());
    return context.lower(runEnd).equals(",")
        && context.lower(runEnd + 1).equals("the")
        && (tag.equals("VERB") || tag.equals("AUX"));
  }

  private boolean isLinked(TitleContext context, int from, int to) {
    if (to - from > 5 || to == from) {
      return false;
    }
    boolean comma = false;
    for (int i = from; i < to; i++) {
      String word = context.lower(i);
      boolean status = titles.is("status", context.key(i));
      if (STOPS.contains(word) || !status && !LINKS.contains(word) && !comma) {
        return false;
      }
      if (!status && !LINKS.contains(word)) {
        return false;
      }
      comma |= !word.equals("and");
    }
    return comma && !context.lower(from).equals("and");
  }

  /** "The foreign ministers of Congo and Rwanda, A and B": countries and names in one order. */
  private void plural(TitleContext context, Title title, List<NameRun> runs, List<Joined> joined) {
    List<Integer> after = listAfter(context, title, runs);
    List<Integer> named = after.size() > 1 ? after : listBefore(context, title, runs);
    for (int i = 0; i < named.size() && named.size() > 1; i++) {
      boolean matched = title.parties().size() == named.size();
      List<Party> parties =
          country(context, runs.get(named.get(i)).end())
              .map(actor -> List.of(actor.party()))
              .orElse(matched ? List.of(title.parties().get(i)) : List.of());
      joined.add(new Joined(named.get(i), new Appointment(context.sentence(), title, parties)));
    }
  }

  private List<Integer> listAfter(TitleContext context, Title title, List<NameRun> runs) {
    int token = title.end();
    int limit = token + 6;
    while (token < limit && runAt(runs, token) < 0 && token < context.sentence().size()) {
      boolean passes =
          Set.of(
                  ",",
                  "of",
                  "both",
                  "the",
                  "two",
                  "three",
                  "countries",
                  "nations",
                  "sides",
                  "day",
                  "respectively",
                  "-",
                  "—")
              .contains(context.lower(token));
      if (!passes) {
        return List.of();
      }
      token++;
    }
    return list(context, runs, runAt(runs, token));
  }

  private List<Integer> listBefore(TitleContext context, Title title, List<NameRun> runs) {
    for (int i = 0; i < runs.size(); i++) {
      List<Integer> list = list(context, runs, i);
      if (list.size() > 1) {
        int end = runs.get(list.get(list.size() - 1)).end();
        if (end <= title.outer() && isLinked(context, end, title.outer())) {
          return list;
        }
      }
    }
    return List.of();
  }

  /** "Emil Borican of Chile and Dina Boluar of Peru": the token after the country of a name. */
  private static int afterCountry(TitleContext context, int end) {
    return country(context, end).map(ActorMention::endToken).orElse(end);
  }

  private static Optional<ActorMention> country(TitleContext context, int end) {
    return context.lower(end).equals("of")
        ? context.actors().beginningAt(end + 1)
        : Optional.empty();
  }

  /** Names joined by commas and "and", from one on. */
  private List<Integer> list(TitleContext context, List<NameRun> runs, int first) {
    List<Integer> list = new ArrayList<>();
    int run = first;
    while (run >= 0) {
      list.add(run);
      int token = afterCountry(context, runs.get(run).end());
      int from = token;
      while (token - from < 2 && Set.of(",", "and", "&").contains(context.lower(token))) {
        token++;
      }
      run = token == from ? -1 : runAt(runs, skipHonorifics(context, token));
    }
    return list;
  }

  /** "X, who heads the ministry": the clause as a title, if it tells a public office. */
  Optional<Title> clause(TitleContext context, NameRun run) {
    int who = context.lower(run.end()).equals(",") ? run.end() + 1 : run.end();
    if (!context.lower(who).equals("who") && !context.lower(who).equals("which")) {
      return Optional.empty();
    }
    int verb = who + 1;
    if (titles.end("holds", context.pieces(), context.pieces().first(verb)).isEmpty()) {
      return Optional.empty();
    }
    int end = verb;
    List<Party> parties = new ArrayList<>();
    while (end < context.sentence().size() && end - verb < 14 && !isClauseEnd(context, end, verb)) {
      context.actors().beginningAt(end).ifPresent(actor -> parties.add(actor.party()));
      end++;
    }
    boolean open = !titles.among("private", context.pieces(), verb, end);
    boolean office = titles.among("public", context.pieces(), verb + 1, end);
    return open && office
        ? Optional.of(
            new Title(
                verb,
                verb,
                end,
                context.text(verb, end),
                Title.Kind.OFFICE,
                false,
                parties.stream().limit(1).toList(),
                -1))
        : Optional.empty();
  }

  private static boolean isClauseEnd(TitleContext context, int token, int verb) {
    String lower = context.lower(token);
    boolean verbal = context.tag(token).equals("VERB") || context.tag(token).equals("AUX");
    return Set.of(",", ".", ";", "when", "while", "that", "but", "—", ")").contains(lower)
        || token > verb + 2 && verbal;
  }
}

package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.extract.person.PersonNames;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.TextAnalysis;
import org.pactwatch.model.Official;

/** Finds the people of an article and the offices they hold. Immutable and thread-safe. */
final class PersonFinder {
  private static final int THIS_YEAR = 2026;
  private static final List<String> NO_NAME =
      List.of("office", "weak", "honorific", "modifier", "rank", "status");

  /** What begins a clause about the person named before it. */
  private static final Set<String> CLAUSE = Set.of(",", "who", "which");

  private static final List<String> NO_GIVEN = List.of("function", "calendar", "institution");

  private final WordLists titleWords = new WordLists("titles.txt");
  private final WordLists nameWords = new WordLists("name-words.txt");
  private final Officeholders officeholders = new Officeholders();
  private final TitleFinder titles = new TitleFinder(titleWords);
  private final NameShape shape = new NameShape(nameWords, titleWords);
  private final NameCues cues = new NameCues(titleWords, nameWords, shape);
  private final AppointmentFinder appointments = new AppointmentFinder(titleWords);
  private final OfficeResolver offices = new OfficeResolver(titleWords);
  private final DoubtfulNames doubtful;

  PersonFinder(PersonNames model) {
    this.doubtful = new DoubtfulNames(model, shape, titleWords, nameWords);
  }

  /** People in the order of the text, and the officials among them. */
  record People(List<PersonMention> mentions, List<Official> officials) {}

  /**
   * Finds them.
   *
   * @param ownInstitutions whether the opening names institutions without saying of which state
   */
  People find(
      TextAnalysis analysis,
      List<PieceSequence> pieces,
      List<ActorMention> actors,
      boolean ownInstitutions) {
    PersonBook book = new PersonBook();
    List<TitleContext> contexts = contexts(analysis, pieces, actors);
    int year = analysis.article().publication().map(p -> p.day().getYear()).orElse(THIS_YEAR);
    boolean english = isEnglish(analysis);
    LooseTitles loose = new LooseTitles(nameWords);
    for (TitleContext context : contexts) {
      if (!context.sentence().titleCase()) {
        collect(context, year, english, book, loose);
      }
    }
    for (TitleContext context : contexts) {
      if (context.sentence().titleCase()) {
        collect(context, year, english, book, loose);
      }
      new LaterMentions(shape, nameWords).collect(context, book);
    }
    loose.give(book.people());
    loose.introduce(book);
    return people(new OfficeResolver.Context(analysis, actors, book, ownInstitutions));
  }

  private static List<TitleContext> contexts(
      TextAnalysis analysis, List<PieceSequence> pieces, List<ActorMention> actors) {
    List<List<ActorMention>> bySentence = new ArrayList<>();
    analysis.sentences().forEach(s -> bySentence.add(new ArrayList<>()));
    actors.forEach(a -> bySentence.get(a.sentence()).add(a));
    return analysis.sentences().stream()
        .map(
            s ->
                new TitleContext(
                    analysis.article().text(),
                    s,
                    pieces.get(s.index()),
                    new ActorsOfSentence(bySentence.get(s.index()))))
        .toList();
  }

  /** The model knows English sentences only. */
  private static boolean isEnglish(TextAnalysis analysis) {
    String language = analysis.article().language();
    return language == null || language.equals("en");
  }

  private void collect(
      TitleContext context, int year, boolean english, PersonBook book, LooseTitles loose) {
    Set<Integer> taken = new HashSet<>();
    List<NameRun> runs = new ArrayList<>(listed(context, year, book, taken));
    List<Title> found =
        new ArrayList<>(
            titles.find(context.article(), context.sentence(), context.pieces(), context.actors()));
    found.removeIf(title -> runs.stream().anyMatch(run -> overlaps(run, title)));
    found.forEach(t -> addTokens(t.first(), t.end(), taken));
    runs.addAll(shaped(context, found, taken));
    if (english) {
      doubtful.settle(context, found, taken, runs);
    }
    runs.sort(Comparator.comparingInt(NameRun::first));
    List<AppointmentFinder.Joined> joined = appointments.join(context, found, runs);
    found.stream()
        .filter(t -> joined.stream().noneMatch(j -> j.appointment().title().equals(t)))
        .forEach(t -> loose.add(context.sentence(), t));
    for (int i = 0; i < runs.size(); i++) {
      register(context, runs, i, joined, book);
    }
  }

  private static boolean overlaps(NameRun run, Title title) {
    return run.first() < title.end() && title.first() < run.end();
  }

  private void register(
      TitleContext context,
      List<NameRun> runs,
      int index,
      List<AppointmentFinder.Joined> joined,
      PersonBook book) {
    NameRun run = runs.get(index);
    List<Appointment> given =
        joined.stream()
            .filter(j -> j.run() == index)
            .map(AppointmentFinder.Joined::appointment)
            .toList();
    Optional<Title> clause = appointments.clause(context, run);
    boolean several = run.words().size() > 1;
    boolean cue = cues.isPerson(context, run);
    if (given.isEmpty() && clause.isEmpty() && !cue && !several) {
      return;
    }
    Person person = book.person(run);
    given.forEach(person::appoint);
    clause.ifPresent(t -> person.appoint(new Appointment(context.sentence(), t, t.parties())));
    if (cue) {
      person.confirm();
    }
  }

  private List<NameRun> listed(
      TitleContext context, int year, PersonBook book, Set<Integer> taken) {
    List<NameRun> runs = new ArrayList<>();
    int piece = 0;
    while (piece < context.pieces().size()) {
      Optional<Officeholders.Match> match = officeholders.at(context.pieces(), piece, year);
      int first = context.pieces().token(piece);
      if (match.isEmpty()
          || taken.contains(first)
          || context.actors().covers(first)
          || isNamesake(context, first, match.get().end() - piece)) {
        piece++;
        continue;
      }
      int end = context.pieces().endToken(match.get().end());
      if (nameWords.is("namesake", context.key(end)) || isVessel(context, first)) {
        piece = match.get().end();
        continue;
      }
      while (first + 1 < end && isTitleWord(context, first)) {
        first++;
      }
      if (!context.sentence().titleCase() || nameWords.is("particle", context.lower(end))) {
        int whole = Math.max(end, shape.end(context, taken, first));
        if (whole > end && match.get().end() - piece == 1) {
          piece++; // "Mubarak Al-Jarrah" is not the Mubarak of the list
          continue;
        }
        end = whole;
      }
      NameRun run = new NameRun(context.sentence(), first, end, shape.words(context, first, end));
      book.listed(run, match.get().term());
      addTokens(first, end, taken);
      runs.add(run);
      piece = Math.max(match.get().end(), context.pieces().first(end));
    }
    return runs;
  }

  /** "Melania Trump" is not the Trump of the list. */
  private boolean isNamesake(TitleContext context, int first, int pieces) {
    int before = first - 1;
    String key = context.key(before);
    return pieces == 1
        && !context.sentence().titleCase()
        && context.isCapitalised(before)
        && context.tag(before).equals("PROPN")
        && key.length() > 2
        && !context.actors().covers(before)
        && NO_NAME.stream().noneMatch(kind -> titleWords.is(kind, key))
        && NO_GIVEN.stream().noneMatch(kind -> nameWords.is(kind, key));
  }

  /** "The carriers Vikrant and Charles de Gaulle". */
  private boolean isVessel(TitleContext context, int first) {
    for (int i = Math.max(0, first - 3); i < first; i++) {
      if (nameWords.is("vessel", context.key(i))) {
        return true;
      }
    }
    return false;
  }

  /** The first word of names such as "King Salman", which is a title for all that. */
  private boolean isTitleWord(TitleContext context, int token) {
    String key = context.key(token);
    return titleWords.is("office", key) || titleWords.is("honorific", key);
  }

  /** A lone word at the beginning is left out where nothing could make a person of it. */
  private List<NameRun> shaped(TitleContext context, List<Title> found, Set<Integer> taken) {
    List<NameRun> runs = new ArrayList<>();
    boolean titleCase = context.sentence().titleCase();
    int token = 0;
    while (token < context.sentence().size()) {
      int end = shape.likelyEnd(context, taken, token);
      boolean lone = end == 1 && found.isEmpty() && !CLAUSE.contains(context.lower(1));
      if (end == token || lone || shape.opens(context, token)) {
        token++;
        continue;
      }
      boolean follows = cues.followsTitle(context, found, token);
      if ((follows || !titleCase) && !shape.isInstitution(context, token, end)) {
        int last = titleCase ? cues.headlineEnd(context, token, end) : end;
        runs.add(new NameRun(context.sentence(), token, last, shape.words(context, token, last)));
      }
      token = end;
    }
    return runs;
  }

  private static void addTokens(int first, int end, Set<Integer> taken) {
    for (int i = first; i < end; i++) {
      taken.add(i);
    }
  }

  private People people(OfficeResolver.Context context) {
    List<PersonMention> mentions = new ArrayList<>();
    List<Official> officials = new ArrayList<>();
    String text = context.analysis().article().text();
    Map<Person, Official> held = offices.officials(context);
    officials.addAll(held.values());
    for (Person person : context.book().people()) {
      if (!person.isPerson()) {
        continue;
      }
      Optional<Official> official = Optional.ofNullable(held.get(person));
      for (NameRun run : person.runs()) {
        mentions.add(mention(run, person.fullest().text(text), official, text));
      }
    }
    mentions.sort(Comparator.comparingInt(m -> m.span().start()));
    return new People(mentions.stream().distinct().toList(), officials);
  }

  private static PersonMention mention(
      NameRun run, String name, Optional<Official> official, String text) {
    Sentence sentence = run.sentence();
    return new PersonMention(
        run.span(),
        run.span().of(text),
        name,
        official.orElse(null),
        sentence.index(),
        run.first(),
        run.end());
  }
}

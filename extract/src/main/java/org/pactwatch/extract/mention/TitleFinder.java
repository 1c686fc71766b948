package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Span;

/** Finds the titles of a sentence: offices, counterparts and ranks. Immutable and thread-safe. */
final class TitleFinder {
  private static final List<String> HEADS = List.of("office", "weak", "counterpart");

  private final WordLists words;
  private final TitleLeftEdge left;
  private final TitleComplement right;

  TitleFinder(WordLists words) {
    this.words = words;
    this.left = new TitleLeftEdge(words);
    this.right = new TitleComplement(words);
  }

  /** The titles in the order of the text. */
  List<Title> find(String text, Sentence sentence, PieceSequence pieces, ActorsOfSentence actors) {
    TitleContext context = new TitleContext(text, sentence, pieces, actors);
    List<Title> titles = new ArrayList<>();
    int token = 0;
    while (token < sentence.size()) {
      Optional<Title> title = at(context, token);
      title.ifPresent(t -> addOrJoin(context, titles, t));
      token = Math.max(token + 1, title.map(Title::end).orElse(0));
    }
    return titles;
  }

  private Optional<Title> at(TitleContext context, int token) {
    Optional<Title> rank = rank(context, token);
    if (rank.isPresent()) {
      return rank;
    }
    if (context.actors().covers(token) || isSurname(context, token)) {
      return Optional.empty();
    }
    String best = "";
    int end = 0;
    for (String kind : HEADS) {
      OptionalInt found = words.end(kind, context.pieces(), context.pieces().first(token));
      if (found.isPresent() && context.pieces().endToken(found.getAsInt()) > end) {
        best = kind;
        end = context.pieces().endToken(found.getAsInt());
      }
    }
    boolean possessive = end < context.sentence().size() && context.lower(end).equals("'s");
    return best.isEmpty() || possessive ? Optional.empty() : title(context, best, token, end);
  }

  private Optional<Title> title(TitleContext context, String kind, int head, int headEnd) {
    TitleLeftEdge.Edge edge = left.of(context, head);
    TitleComplement.Complement complement = right.of(context, head, headEnd);
    TitleScreen screen = new TitleScreen(words, context, kind, head, headEnd, edge, complement);
    if (!screen.isOffice()) {
      return Optional.empty();
    }
    return Optional.of(
        new Title(
            edge.outer(),
            edge.first(),
            complement.end(),
            role(context, edge, headEnd, complement, screen.isPlural()),
            screen.kind(),
            screen.isPlural(),
            edge.parties().isEmpty() ? complement.parties() : edge.parties(),
            edge.possessor()));
  }

  /** "Shah" of "Tahir Munib Shah", "Amir" of "Foreign Minister Amir Khan": a word of a name. */
  private boolean isSurname(TitleContext context, int token) {
    String before = context.key(token - 1);
    boolean given =
        words.is("given", context.key(token))
            && words.is("office", before)
            && context.isCapitalised(token + 1);
    return given && context.isCapitalised(token) || endsName(context, token, before);
  }

  private boolean endsName(TitleContext context, int token, String before) {
    return context.isCapitalised(token)
        && words.is("surname", context.key(token))
        && context.isCapitalised(token - 1)
        && context.tag(token - 1).equals("PROPN")
        && before.length() > 2
        && !context.sentence().titleCase()
        && !context.actors().covers(token - 1)
        && !words.is("modifier", before)
        && !words.is("office", before)
        && !words.is("weak", before)
        && !words.is("honorific", before)
        && !words.is("rank", before);
  }

  /** The role as written; of a plural the singular, since each person gets it. */
  private static String role(
      TitleContext context,
      TitleLeftEdge.Edge edge,
      int headEnd,
      TitleComplement.Complement complement,
      boolean plural) {
    if (!plural) {
      return edge.status() + context.text(edge.first(), complement.roleEnd());
    }
    String head = edge.status() + context.text(edge.first(), headEnd);
    return head.endsWith("ies")
        ? head.substring(0, head.length() - 3) + "y"
        : head.replaceAll("s$", "");
  }

  /** A rank: capitalised words such as "Vice Admiral" and "Lt. Gen.". */
  private Optional<Title> rank(TitleContext context, int token) {
    int end = token;
    boolean core = false;
    while (end < context.sentence().size() && isRankWord(context, token, end)) {
      core |= words.is("core-rank", context.key(end));
      end++;
    }
    boolean retired = token > 0 && words.is("retired", context.key(token - 1));
    if (!core || retired || !words.is("core-rank", context.key(end - 1))) {
      return Optional.empty();
    }
    TitleLeftEdge.Edge edge = left.ofRank(context, token);
    return Optional.of(
        new Title(
            edge.outer(),
            token,
            end,
            context.text(token, end),
            Title.Kind.RANK,
            context.key(end - 1).endsWith("s"),
            edge.parties(),
            -1));
  }

  private boolean isRankWord(TitleContext context, int first, int token) {
    boolean hyphen = token > first && context.lower(token).equals("-");
    return hyphen
        || words.is("rank", context.key(token))
            && (context.sentence().token(token).isCapitalised()
                || token > first && context.key(token).equals("of"));
  }

  /** "Army chief General" and "junta leader, General" are one title. */
  private static void addOrJoin(TitleContext context, List<Title> titles, Title title) {
    Title last = titles.isEmpty() ? null : titles.get(titles.size() - 1);
    if (last != null && (isRankOf(context, last, title) || isSecondOffice(context, last, title))) {
      Span span = context.span(last.first(), title.end());
      titles.set(titles.size() - 1, last.joinedWith(title, span.of(context.article())));
    } else {
      titles.add(title);
    }
  }

  private static boolean isRankOf(TitleContext context, Title last, Title title) {
    boolean beside =
        last.end() == title.first()
            || last.end() + 1 == title.first() && context.lower(last.end()).equals(",");
    return title.kind() == Title.Kind.RANK && last.kind() != Title.Kind.RANK && beside;
  }

  /** "Prime minister and foreign minister" without a second article is one person. */
  private static boolean isSecondOffice(TitleContext context, Title last, Title title) {
    return last.kind() == Title.Kind.OFFICE
        && title.kind() == Title.Kind.OFFICE
        && !last.plural()
        && !title.plural()
        && title.outer() == title.first()
        && title.possessor() < 0
        && last.end() + 1 == title.first()
        && context.lower(last.end()).equals("and");
  }
}

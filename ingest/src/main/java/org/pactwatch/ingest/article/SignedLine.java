package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.text.DateText;

/**
 * A line such as {@code Jane Roe | 24 March 2026, 18:45 GMT | Print}: who wrote an article and
 * when, between separators, in any order.
 *
 * @param date when the article was published, or failing that, last changed
 * @param changed whether the date is that of a change
 * @param people who wrote it; only people beside a date, or after a word such as <i>by</i>
 */
record SignedLine(Optional<DateText.Parsed> date, boolean changed, List<String> people) {
  private static final int LONGEST = 200;
  private static final int HEAD = 90;
  private static final int HEAD_LETTERS = 45;
  private static final Pattern PARTS = Pattern.compile("\\s*[|•·‧∙●/]\\s*|\\s+[–—-]+\\s+");
  private static final Pattern CHANGED =
      Pattern.compile(
          "(?i)\\b(?:(?:last )?(?:updated|modified|edited|changed)|update|aktualisiert|stand|mis à"
              + " jour|"
              + "actualizado|aggiornato|atualizado|güncelleme|обновлено|bijgewerkt|uppdaterad|"
              + "oppdatert|opdateret|aktualizacja)\\b");
  private static final Pattern HEAD_END = Pattern.compile("\\s[–—-]{1,2}\\s|\\)\\s|\\|");
  private static final SignedLine NOTHING = new SignedLine(Optional.empty(), false, List.of());

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\b(?:published|posted|issued|veröffentlicht|publié|publicado|pubblicato|geplaatst|"
              + "publicerad|publisert|opublikowano|yayınlan\\w*|опубликовано)\\b");

  SignedLine {
    people = List.copyOf(people);
  }

  /** The date behind a word for changing, in a short line. */
  static Optional<DateText.Parsed> changeIn(String line, boolean monthFirst) {
    Matcher changed = CHANGED.matcher(line);
    return line.length() <= LONGEST && changed.find()
        ? DateText.parse(line.substring(changed.start()), monthFirst)
        : Optional.empty();
  }

  /** Whether a line has a word for publishing or changing. */
  static boolean isLabelled(String line) {
    return CHANGED.matcher(line).find() || LABEL.matcher(line).find();
  }

  /** What a short line says. */
  static SignedLine read(String line, boolean monthFirst, @Nullable String site) {
    if (line.length() > LONGEST || (line.length() > HEAD && PageText.endsSentence(line))) {
      return NOTHING;
    }
    Matcher changed = CHANGED.matcher(line);
    int cut = changed.find() ? changed.start() : line.length();
    Optional<DateText.Parsed> published = DateText.parse(line.substring(0, cut), monthFirst);
    Optional<DateText.Parsed> date =
        published.isPresent() ? published : DateText.parse(line.substring(cut), monthFirst);
    return new SignedLine(
        date, published.isEmpty(), date.isPresent() ? people(line, site) : List.of());
  }

  /** What stands before the dash or bracket at the head of a paragraph. */
  static SignedLine readHead(String paragraph, boolean monthFirst) {
    String start = paragraph.substring(0, Math.min(HEAD, paragraph.length()));
    Matcher end = HEAD_END.matcher(start);
    if (!end.find()) {
      return NOTHING;
    }
    String head = start.substring(0, end.end());
    long letters = head.chars().filter(Character::isLetter).count();
    return letters > HEAD_LETTERS
        ? NOTHING
        : new SignedLine(DateText.parse(head, monthFirst), false, List.of());
  }

  private static List<String> people(String line, @Nullable String site) {
    List<String> names = new ArrayList<>();
    for (String part : PARTS.split(line)) {
      if (Byline.isSigned(part)) {
        names.addAll(Byline.people(List.of(beforeDate(part)), site));
      } else if (Byline.isPlainName(part, site)) {
        names.add(part.strip());
      }
    }
    return names;
  }

  /** A part such as <i>By Jane Roe, 24 March 2026</i> without its date. */
  private static String beforeDate(String part) {
    int digit = 0;
    while (digit < part.length() && !Character.isDigit(part.charAt(digit))) {
      digit++;
    }
    int comma = digit == part.length() ? -1 : part.lastIndexOf(',', digit);
    return comma > 0 ? part.substring(0, comma) : part;
  }
}

package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.dedup.CanonicalUrl;
import org.pactwatch.ingest.dedup.WireCredit;
import org.pactwatch.ingest.text.DateText;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.PublicationDate;

/**
 * Reads an article from text that was copied out of a page, with the page's furniture around it.
 * The first long paragraph divides the text: above it stand menus, headline, byline and date; from
 * it on, paragraphs, subheadings and lists; after the last sentence, furniture again.
 */
final class TextPage {
  private static final int LONG = 150;
  private static final int PROSE = 60;
  private static final int ENOUGH = 600;
  private static final int HEADLINE_WORDS = 4;
  private static final int HEADLINE_LONGEST = 220;
  private static final int SUBHEADING_LONGEST = 110;
  private static final int DATE_LONGEST = 90;
  private static final Pattern BULLET =
      Pattern.compile("^(?:[-*•·▪◦‣●–—]|\\d{1,2}[.)])\\s+(?=\\S)");
  private static final Pattern BY =
      Pattern.compile("^(?:By|by|BY|Author|Von|Par|Por)\\b:?\\s+(.*)");
  private static final Pattern NAME_AND_SITE =
      Pattern.compile("^(.{4,50}?)\\s+[–—|-]\\s+(.{2,50})$");
  private static final Pattern RIGHTS =
      Pattern.compile("(?:©|\\(c\\)|copyright)", Pattern.CASE_INSENSITIVE);
  private static final Pattern OUTLET =
      Pattern.compile(
          "(?i)\\b(news|times|post|daily|journal|tribune|herald|gazette|today|online|press|media|"
              + "agency|observer|review|monitor|correspondent|reporter|staff|tv|radio|magazine)\\b"
              + "|\\.[a-z]{2,3}$");

  private final List<String> lines;
  private final int first;
  private final int last;
  private @Nullable String title;
  private @Nullable String site;
  private @Nullable PublicationDate published;
  private String bylineWritten = "";
  private final Map<String, String> authors = new LinkedHashMap<>();
  private final List<DraftBlock> body = new ArrayList<>();

  private TextPage(List<String> lines) {
    this.lines = withoutComments(lines);
    this.first = firstLong();
    this.last = lastProse();
  }

  static Draft read(String text, PageContext context) {
    TextPage page = new TextPage(TextLines.of(text));
    page.site = page.siteByRights();
    page.above();
    page.below();
    List<String> paragraphs = page.body.stream().map(DraftBlock::text).toList();
    return new Draft(
        page.title,
        null,
        page.site,
        List.copyOf(page.authors.values()),
        WireCredit.find(page.bylineWritten, paragraphs).orElse(null),
        Optional.ofNullable(context.url()).map(CanonicalUrl::of).orElse(null),
        new PageDates(page.published, null, null),
        Language.ofText(String.join("\n", paragraphs)).orElse(null),
        page.body,
        VerdictJudge.ofText(page.body, String.join("\n", page.lines)),
        null);
  }

  /** Copied text has no elements: a heading of comments after the article ends what is read. */
  private static List<String> withoutComments(List<String> lines) {
    int prose = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (prose >= ENOUGH && CommentHeading.of(line) == CommentHeading.CERTAIN) {
        return lines.subList(0, i);
      }
      prose += isProse(line) ? line.length() : 0;
    }
    return lines;
  }

  private int firstLong() {
    for (int i = 0; i < lines.size(); i++) {
      if (PageText.weight(lines.get(i)) >= LONG && isProse(lines.get(i))) {
        return i;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (isProse(lines.get(i))) {
        return i;
      }
    }
    return lines.size();
  }

  private int lastProse() {
    for (int i = lines.size() - 1; i >= first; i--) {
      if (isProse(lines.get(i))) {
        return i;
      }
    }
    return lines.size() - 1;
  }

  private static boolean isProse(String line) {
    return PageText.weight(line) >= PROSE
        && PageText.endsSentence(line)
        && !FurnitureLines.matches(line)
        && !isBullet(line);
  }

  private static boolean isBullet(String line) {
    return BULLET.matcher(line).find();
  }

  /** The site as its notice of rights names it. */
  private @Nullable String siteByRights() {
    for (String line : lines) {
      if (line.length() < 80 && RIGHTS.matcher(line).find()) {
        String name =
            line.replaceAll("(?i)©|\\(c\\)|copyright|all rights reserved|\\d{4}", " ").strip();
        name = PageText.clean(name.replaceAll("[\\s.,|–—-]+$|^[\\s.,|–—-]+", ""));
        if (!name.isEmpty() && name.length() < 40) {
          return name;
        }
      }
    }
    return null;
  }

  private void above() {
    List<String> leads = new ArrayList<>();
    for (int i = 0; i < Math.min(first, lines.size()); i++) {
      String line = lines.get(i);
      if (isSite(line) || FurnitureLines.matches(line) || isDate(line) || isByline(line)) {
        continue;
      }
      if (isProse(line)) {
        leads.add(line);
      } else if (isHeadline(line)) {
        title = line;
        leads.clear();
      }
    }
    leads.forEach(lead -> body.add(new DraftBlock(BlockRole.PARAGRAPH, lead, null)));
  }

  private static boolean isHeadline(String line) {
    return PageText.words(line) >= HEADLINE_WORDS
        && line.length() <= HEADLINE_LONGEST
        && PageText.weight(line) >= 20
        && !line.endsWith(".")
        && !isBullet(line);
  }

  private boolean isSite(String line) {
    return site != null && PageText.key(site).equals(PageText.key(line));
  }

  /** Whether a line says little more than a date; the first one dates the article. */
  private boolean isDate(String line) {
    if (line.length() > DATE_LONGEST) {
      return false;
    }
    SignedLine signed = SignedLine.read(line, false, site);
    if (signed.date().isPresent() && !signed.people().isEmpty()) {
      signed.people().forEach(person -> authors.putIfAbsent(PageText.key(person), person));
      publish(signed.date().get());
      return true;
    }
    Optional<DateText.Parsed> date = DateText.parse(line, false);
    boolean bare = date.isPresent() && lettersBesideMonth(line) <= 30 && PageText.words(line) <= 9;
    if (bare) {
      publish(date.get());
    }
    return bare;
  }

  private void publish(DateText.Parsed date) {
    if (published == null) {
      published = new PublicationDate(date.day(), date.time(), "visible text");
    }
  }

  private static long lettersBesideMonth(String line) {
    return line.chars().filter(Character::isLetter).count();
  }

  private boolean isByline(String line) {
    Matcher by = BY.matcher(line);
    if (line.length() < 100 && by.matches() && !PageText.endsSentence(line)) {
      return sign(by.group(1), line);
    }
    Matcher pair = NAME_AND_SITE.matcher(line);
    if (pair.matches() && OUTLET.matcher(pair.group(2)).find() && isName(pair.group(1))) {
      site = site == null ? pair.group(2).strip() : site;
      return sign(pair.group(1), line);
    }
    return false;
  }

  private static boolean isName(String part) {
    if (PageText.words(part) > 4 || !Byline.isPerson(part.strip(), null)) {
      return false;
    }
    return Pattern.compile("\\s+").splitAsStream(part.strip()).allMatch(TextPage::isCapital);
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.charAt(0)) || word.length() <= 3;
  }

  private boolean sign(String names, String line) {
    List<String> people = Byline.people(List.of(names), site);
    people.forEach(person -> authors.putIfAbsent(PageText.key(person), person));
    bylineWritten = line;
    return !people.isEmpty() || !WireCredit.find(line, List.of()).isEmpty();
  }

  private void below() {
    for (int i = first; i < lines.size(); i++) {
      String line = lines.get(i);
      if (isBullet(line)) {
        if (i <= last + 1 || follows(BlockRole.LIST_ITEM)) {
          String item = BULLET.matcher(line).replaceFirst("");
          body.add(new DraftBlock(BlockRole.LIST_ITEM, item, null));
        }
      } else if (isProse(line)) {
        body.add(new DraftBlock(BlockRole.PARAGRAPH, line, null));
      } else if (i < last && !isFurniture(line)) {
        BlockRole role = isSubheading(line) ? BlockRole.SUBHEADING : BlockRole.PARAGRAPH;
        body.add(new DraftBlock(role, line, null));
      } else if (i > last && PageText.endsSentence(line) && !isFurniture(line) && i == last + 1) {
        body.add(new DraftBlock(BlockRole.PARAGRAPH, line, null));
      }
    }
  }

  private boolean follows(BlockRole role) {
    return !body.isEmpty() && body.get(body.size() - 1).role() == role;
  }

  private boolean isFurniture(String line) {
    return isSite(line) || FurnitureLines.matches(line) || isDate(line);
  }

  private static boolean isSubheading(String line) {
    return line.length() <= SUBHEADING_LONGEST && !PageText.endsSentence(line);
  }
}

package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.BlockRole;

/**
 * The body as structured data declare it. It is often cut or lacks structure, so it serves only
 * where the body found in the page is much shorter; and then to choose blocks of the page by it, if
 * they are there.
 */
final class DeclaredBody {
  private static final double SHORTER = 0.7;
  private static final int LEAST = 300;
  private static final int LONGEST = 300_000;
  private static final Pattern MARKUP = Pattern.compile("<(?:p|br|div|h2|h3|li)\\b");

  private static final Pattern ESCAPED = Pattern.compile("&lt;/?(?:p|br|div|h2|h3|li|figure)\\b");

  private DeclaredBody() {}

  /** A body that says more than the one found, if the declared one does. */
  static Optional<List<DraftBlock>> better(
      List<DraftBlock> found, String written, List<PageBlock> all, @Nullable String headline) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String declared = lines(written);
    int wanted = PageText.weight(declared);
    if (wanted < LEAST || weigh(found) >= SHORTER * wanted) {
      return Optional.empty();
    }
    List<DraftBlock> chosen = new BlockFilter(chosen(declared, all), headline).kept();
    return Optional.of(weigh(chosen) >= SHORTER * wanted ? chosen : split(declared));
  }

  private static int weigh(List<DraftBlock> blocks) {
    return blocks.stream().mapToInt(block -> PageText.weight(block.text())).sum();
  }

  private static List<PageBlock> chosen(String declared, List<PageBlock> all) {
    String key = PageText.key(declared);
    List<PageBlock> chosen = new ArrayList<>();
    for (PageBlock block : all) {
      String part = block.key();
      if (part.length() > 20 && key.contains(part)) {
        chosen.add(block);
      }
    }
    return chosen;
  }

  /** The text of a body, a block a line; some are declared with their markup, even escaped. */
  private static String lines(String declared) {
    String text = ESCAPED.matcher(declared).find() ? Entities.resolve(declared) : declared;
    if (!MARKUP.matcher(text).find()) {
      return text;
    }
    List<String> lines = new ArrayList<>();
    for (PageBlock block : PageWalk.blocksOf(Jsoup.parseBodyFragment(text).body())) {
      lines.add(block.text());
    }
    return String.join("\n", lines);
  }

  private static List<DraftBlock> split(String declared) {
    List<DraftBlock> blocks = new ArrayList<>();
    for (String line : declared.split("\\R+", -1)) {
      String text = PageText.clean(line);
      if (!text.isEmpty()) {
        blocks.add(new DraftBlock(BlockRole.PARAGRAPH, text, null));
      }
    }
    return blocks;
  }
}

package org.pactwatch.eval.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Pages of a made-up paper, one in fifty about a security pact, each of some 300 words that no
 * other page has in that order. The same number gives the same page. Immutable and thread-safe.
 */
final class MadeUpPages {
  private static final int ONE_IN = 50;
  private static final int PARAGRAPHS = 9;
  private static final int A_FOLDER = 1000;
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final int DAYS = 3600;

  private static final List<String> WHO =
      List.of(
          "The mayor",
          "A fisherman",
          "The harbour master",
          "Her neighbour",
          "The committee",
          "A retired teacher",
          "The orchestra",
          "Their lawyer",
          "The ferry company",
          "A student");
  private static final List<String> DID =
      List.of(
          "said",
          "complained",
          "explained",
          "hoped",
          "denied",
          "remembered",
          "promised",
          "wrote",
          "told the council",
          "announced");
  private static final List<String> WHAT =
      List.of(
          "the road to the lighthouse",
          "the price of herring",
          "the new timetable",
          "the roof of the museum",
          "the winter market",
          "the water in the cellar",
          "the football ground",
          "the school choir",
          "the old cinema",
          "the bridge over the creek");
  private static final List<String> HOW =
      List.of(
          "would cost twice as much as last year", "had never been discussed in public",
          "was in better shape than people think", "needed a second opinion",
          "was going to be closed for three weeks", "belonged to everybody who used it",
          "could wait until the summer guests had left", "had been paid for out of her own pocket",
          "was nobody's business but the town's", "made more noise than the wind");
  private static final List<String> WHEN =
      List.of(
          "on Monday morning",
          "after the second meeting",
          "in a letter to this paper",
          "between two trains",
          "while the rain went on",
          "before the vote",
          "late in the evening",
          "with a shrug",
          "to some applause",
          "for the third time");

  private final List<String> countries = new ArrayList<>();

  MadeUpPages() {
    for (String code : List.of("KE", "OM", "PE", "PT", "FI", "MN", "UY", "ZM", "LV", "PH", "GH")) {
      countries.add(new Locale("", code).getDisplayCountry(Locale.ENGLISH));
    }
  }

  /** Writes pages from a number on into folders of a thousand. */
  void write(Path folder, int from, int count) throws IOException {
    for (int number = from; number < from + count; number++) {
      Path place = folder.resolve(String.valueOf(number / A_FOLDER));
      Files.createDirectories(place);
      Files.writeString(place.resolve(number + ".html"), page(number));
    }
  }

  private String page(int number) {
    Random random = new Random(number);
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    List<String> paragraphs = new ArrayList<>();
    String title = sentence(random).replaceAll(" [^ ]+ [^ ]+$", "");
    if (number % ONE_IN == 0) {
      String one = pick(countries, random);
      String other = countries.get((countries.indexOf(one) + 1 + random.nextInt(9)) % 11);
      title = one + " and " + other + " sign defence agreement";
      paragraphs.add(
          one
              + " and "
              + other
              + " signed a defence cooperation agreement on Monday, ministers said.");
      paragraphs.add("The agreement provides for joint exercises and the training of officers.");
    }
    for (int i = 0; i < PARAGRAPHS; i++) {
      paragraphs.add(sentence(random) + ". " + sentence(random) + ". " + sentence(random) + ".");
    }
    return "<!DOCTYPE html><html lang=en><head><title>"
        + title
        + "</title><link rel=canonical href=\"https://made-up.example/"
        + number
        + "\"><meta property=\"og:type\" content=article>"
        + "<meta property=\"article:published_time\" content=\""
        + day
        + "\"></head><body><nav><a href=/>Home</a> <a href=/town>Town</a></nav><article><h1>"
        + title
        + "</h1><p>"
        + String.join("</p><p>", paragraphs)
        + "</p></article><footer>Made Up</footer></body></html>\n";
  }

  private static String sentence(Random random) {
    return pick(WHO, random)
        + " "
        + pick(DID, random)
        + " "
        + pick(WHEN, random)
        + " that "
        + pick(WHAT, random)
        + " "
        + pick(HOW, random)
        + ", and that page "
        + random.nextInt(1_000_000)
        + " of the records proved it";
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}

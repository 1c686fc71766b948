package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.BlockRole;

/**
 * Leaves out what readers wrote under an article: what stands under a heading such as
 * <i>Comments</i>, and blocks side by side that each begin with another user's name. Both only
 * after enough running text and outside the elements that hold it, so that a page of letters or an
 * interview is read as the article it is.
 */
final class ReaderComments {
  private static final int ENOUGH = 300;
  private static final int FEW = 2;

  /** Each look goes through what may be all of the page, so that they are numbered. */
  private static final int MOST_LOOKS = 400;

  private static final double MOST = 0.6;
  private static final Pattern USER =
      Pattern.compile(
          "^(\\p{L}[\\p{L}\\p{N}_.'’@-]*(?: [\\p{L}\\p{N}][\\p{L}\\p{N}_.'’-]*){0,3})\\s?:\\s+\\S");
  private static final Pattern AGO =
      Pattern.compile(
          "^(?:.{0,40}\\s)?\\d{1,2} (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) ago$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile(
          "comment|letter(?!s?-?head)|reply|replies|talkback|discuss|feedback|leser|koment",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NICKNAME = Pattern.compile("[_@]|\\p{L}\\p{N}");

  private final List<PageBlock> blocks;
  private final Set<Element> article = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Map<Element, Boolean> forComments = new IdentityHashMap<>();

  private int looks;

  private ReaderComments(List<PageBlock> blocks) {
    this.blocks = blocks;
  }

  /** The blocks of a page without its comments. */
  static List<PageBlock> without(List<PageBlock> blocks) {
    return new ReaderComments(blocks).kept();
  }

  private List<PageBlock> kept() {
    List<PageBlock> kept = new ArrayList<>(blocks.size());
    int prose = 0;
    for (int i = 0; i < blocks.size(); ) {
      int end = prose >= ENOUGH ? endOfComments(i) : i;
      if (end > i) {
        i = end;
        continue;
      }
      PageBlock block = blocks.get(i++);
      kept.add(block);
      if (block.isProse()) {
        prose += block.weight();
        for (Element e = block.owner(); e != null && article.add(e); e = e.parent()) {}
      }
    }
    return kept;
  }

  /** The end of the comments that begin with a block; its own place if none do. */
  private int endOfComments(int at) {
    PageBlock block = blocks.get(at);
    CommentHeading heading =
        isMarked(block) ? CommentHeading.of(block.text()) : CommentHeading.NONE;
    Element named = heading == CommentHeading.NONE ? named(block.owner()) : null;
    if (named != null) {
      return endOf(named, at);
    }
    boolean signed = heading == CommentHeading.NONE && user(block).isPresent();
    Element own = heading != CommentHeading.NONE || signed ? own(block.owner()) : null;
    if (own == null || ++looks > MOST_LOOKS) {
      return at;
    }
    if (heading != CommentHeading.NONE) {
      int end = endOf(own, at);
      end = end == at + 1 ? endOfSection(own, at) : end;
      return heading == CommentHeading.CERTAIN || looksWritten(at + 1, end) ? end : at;
    }
    int end = endOf(own, at);
    return isConversation(at, end) ? end : at;
  }

  /** The name of the user whom a block begins with, if it does. */
  private static Optional<String> user(PageBlock block) {
    if (!block.text().contains(": ")) {
      return Optional.empty();
    }
    Matcher user = USER.matcher(block.text());
    return user.find() ? Optional.of(user.group(1)) : Optional.empty();
  }

  /**
   * The nearest element around an element, without any of the article, that is named for comments.
   */
  private @Nullable Element named(Element element) {
    for (Element e = element; e != null && !article.contains(e); e = e.parent()) {
      if (forComments.computeIfAbsent(e, Suspicion::isComments)) {
        return e;
      }
    }
    return null;
  }

  /** The outermost element around an element that holds nothing of the article; null if none. */
  private @Nullable Element own(Element element) {
    Element own = null;
    for (Element e = element; e != null && !article.contains(e); e = e.parent()) {
      own = e;
    }
    return own;
  }

  private static boolean isMarked(PageBlock block) {
    boolean heading =
        block.role() == BlockRole.SUBHEADING
            || block.role() == BlockRole.HEADLINE
            || block.bold() >= 0.9 * block.text().length();
    return heading && block.linkDensity() < 0.5;
  }

  private int endOf(Element container, int from) {
    int end = from;
    while (end < blocks.size() && isWithin(blocks.get(end).owner(), container)) {
      end++;
    }
    return end;
  }

  /** The next heading, or the end of the element in which a bare heading stands. */
  private int endOfSection(Element heading, int at) {
    Element around = heading.parent();
    int end = at + 1;
    while (end < blocks.size()
        && blocks.get(end).role() != BlockRole.SUBHEADING
        && blocks.get(end).role() != BlockRole.HEADLINE
        && (around == null || isWithin(blocks.get(end).owner(), around))) {
      end++;
    }
    return end;
  }

  /** Whether some block is signed by a user, aged, or in an element named for comments. */
  private boolean looksWritten(int from, int end) {
    for (PageBlock block : blocks.subList(Math.min(from, end), end)) {
      String names = block.owner().className() + " " + block.owner().id();
      if (user(block).isPresent()
          || AGO.matcher(block.text()).find()
          || NAMED.matcher(names).find()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether most of the blocks begin with a name, each with another, as no interview does, and some
   * name is a nickname or some element named for comments, as in no list of facts.
   */
  private boolean isConversation(int from, int end) {
    Set<String> users = new HashSet<>();
    boolean named = false;
    for (PageBlock block : blocks.subList(from, end)) {
      String user = user(block).orElse(null);
      if (user != null) {
        if (!users.add(user)) {
          return false;
        }
        String names = block.owner().className() + " " + block.owner().id();
        named |= NICKNAME.matcher(user).find() || NAMED.matcher(names).find();
      }
    }
    return named && users.size() >= FEW && users.size() >= MOST * (end - from);
  }

  private static boolean isWithin(Element element, Element outer) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == outer) {
        return true;
      }
    }
    return false;
  }
}

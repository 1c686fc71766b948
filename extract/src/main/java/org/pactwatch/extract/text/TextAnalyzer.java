package org.pactwatch.extract.text;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSTaggerME;
import org.pactwatch.model.Article;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Span;

/**
 * Splits an article's blocks into sentences and tokens, which find out their parts of speech and
 * lemmas when asked, by Apache OpenNLP. Each block is analysed by itself, so that a headline never
 * runs into the text below it. Not thread-safe: one instance per thread, on shared {@link
 * LanguageModels}.
 */
public final class TextAnalyzer {
  /**
   * Longer runs of tokens without a sentence end are no prose; they are cut so that the cost stays
   * linear.
   */
  private static final int MAX_TOKENS = 250;

  private final SentenceSplitter splitter;
  private final WordTokenizer tokenizer;
  private final POSTaggerME tagger;
  private final WordLemmas lemmas;

  public TextAnalyzer(LanguageModels models) {
    this.splitter = new SentenceSplitter(models.sentences());
    this.tokenizer = new WordTokenizer(models.tokens());
    this.tagger = new POSTaggerME(models.tags());
    this.lemmas = new WordLemmas(models.lemmas());
  }

  /** Analyses an article; a text without words gives no sentences. */
  public TextAnalysis analyze(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    for (Block block : article.blocks()) {
      for (Span sentence : splitter.split(article.text(), block.span())) {
        List<Span> words = tokenizer.tokenize(article.text(), sentence);
        for (int from = 0; from < words.size(); from += MAX_TOKENS) {
          List<Span> run = words.subList(from, Math.min(words.size(), from + MAX_TOKENS));
          Span span = new Span(run.get(0).start(), run.get(run.size() - 1).end());
          sentences.add(sentence(sentences.size(), block, span, article.text(), run));
        }
      }
    }
    return new TextAnalysis(article, sentences);
  }

  /**
   * Where the words of a part of a text stand, sentence by sentence; as {@link #analyze} has it.
   */
  public List<List<Span>> words(String text, Span part) {
    return splitter.split(text, part).stream().map(s -> tokenizer.tokenize(text, s)).toList();
  }

  private Sentence sentence(int index, Block block, Span span, String text, List<Span> words) {
    String[] forms = words.stream().map(w -> w.of(text)).toArray(String[]::new);
    boolean titleCase = isTitleCase(forms) && !isProse(block, forms);
    WordTags tags = new WordTags(tagger, lemmas, forms, titleCase);
    List<Token> tokens = new ArrayList<>(forms.length);
    for (int i = 0; i < forms.length; i++) {
      tokens.add(new Token(words.get(i), forms[i], tags, i));
    }
    return new Sentence(index, block, span, titleCase, tokens);
  }

  /** A full stop ends no headline; a short sentence full of names is still prose. */
  private static boolean isProse(Block block, String[] forms) {
    return block.role() == BlockRole.PARAGRAPH && forms[forms.length - 1].equals(".");
  }

  private static boolean isTitleCase(String[] forms) {
    int words = 0;
    int capitalised = 0;
    for (String form : forms) {
      if (form.length() > 3 && Character.isLetter(form.charAt(0))) {
        words++;
        capitalised += Character.isUpperCase(form.charAt(0)) ? 1 : 0;
      }
    }
    return words >= 3 && capitalised * 10 >= words * 8;
  }
}

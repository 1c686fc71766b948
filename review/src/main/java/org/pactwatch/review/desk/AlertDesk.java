package org.pactwatch.review.desk;

import java.time.Instant;
import java.util.List;
import org.pactwatch.model.Alert;

/** The alerts, as the console sees and silences them. Thread-safe. */
public interface AlertDesk extends Desk {

  /**
   * Alerts that are held back for a while.
   *
   * @param id its number
   * @param what which alerts, in words
   * @param by who wanted so
   * @param reason why
   * @param until when it ends
   */
  record Quiet(long id, String what, String by, String reason, Instant until) {}

  /** The alerts raised last, the latest first. */
  List<Alert> latest(int most);

  /** What is silenced now or will be. */
  List<Quiet> silences();

  /**
   * Holds alerts back.
   *
   * @param rule of this rule; empty for all
   * @param subject about this pact; empty for all
   */
  Answer silence(String rule, String subject, Instant until, String by, String reason);

  /** Ends a silence early. */
  Answer lift(long silence, String by);

  /** A desk without alerts. */
  static AlertDesk none() {
    return new AlertDesk() {
      @Override
      public boolean isHere() {
        return false;
      }

      @Override
      public List<Alert> latest(int most) {
        return List.of();
      }

      @Override
      public List<Quiet> silences() {
        return List.of();
      }

      @Override
      public Answer silence(String rule, String subject, Instant until, String by, String reason) {
        return Answer.refused("this process keeps no alerts");
      }

      @Override
      public Answer lift(long silence, String by) {
        return Answer.refused("this process keeps no alerts");
      }
    };
  }
}

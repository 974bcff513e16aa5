package org.throughline.web;

/** One thing that happened: "3 March 2026, 2:15pm", "Sam Okoro", "paused the review until the trial has ended". */
public record HistoryLine(String when, String who, String sentence) {}

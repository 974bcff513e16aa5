package org.throughline.web;

/** What stands in the way of an act, and where it is mended. */
public record Obstacle(String words, String href) {}

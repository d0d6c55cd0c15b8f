"""A line on which everything that a page loads comes after its first paint, and what then moves."""

SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 100_000}
"""Milliseconds, and bytes a second: conditions for the browser's Network.emulateNetworkConditions."""

WATCH_SHIFTS = """
    window.shifts = [];
    new PerformanceObserver((list) => {
        for (const shift of list.getEntries())
            for (const source of shift.sources)
                shifts.push(`${shift.value.toFixed(4)} ${source.node?.outerHTML?.slice(0, 80)}`);
    }).observe({type: "layout-shift", buffered: true});
"""
"""Script that notes in `shifts` how far what was moved, as Cumulative Layout Shift counts it."""

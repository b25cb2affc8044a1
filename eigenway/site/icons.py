"""Seventeen pictures on a 24 grid, drawn in the ink of the text beside them. A name is what it means, not what it shows."""

ICONS = {
    "theme": '<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor"/>',
    "next": '<path d="M4.5 12h15M13.5 6l6 6-6 6"/>',
    "held": '<circle cx="12" cy="12" r="8" fill="currentColor"/>',
    "familiar": '<circle cx="12" cy="12" r="8"/><path d="M12 4a8 8 0 0 0 0 16z" fill="currentColor"/>',
    "fading": '<circle cx="12" cy="12" r="8" stroke-dasharray="2.6 3"/><circle cx="12" cy="12" r="3.6" fill="currentColor" stroke="none"/>',
    "ready": '<circle cx="12" cy="12" r="8" stroke-width="2.4"/>',
    "later": '<circle cx="12" cy="12" r="2.6" fill="currentColor" stroke="none"/>',
    "coming": '<circle cx="12" cy="12" r="1.6" fill="currentColor" stroke="none"/>',
    "stuck": '<path d="M7.5 3v18M16.5 3v18M7.5 7.5h9M7.5 12h9M7.5 16.5h9"/>',
    "right": '<circle cx="12" cy="12" r="10" fill="currentColor" stroke="none"/>'
    '<path d="M7.2 12.4l3.2 3.3 6.4-7" stroke="var(--paper)" stroke-width="2.4"/>',
    "form": '<circle cx="12" cy="12" r="9.2"/><path d="M12 2.8a9.2 9.2 0 0 1 0 18.4z" fill="currentColor"/>',
    "slip": '<path d="M12 2.6 22.4 21H1.6z"/><path d="M8.6 17.2c4.2 0 6.2-1.6 6.2-5.2M12.6 13.6l2.2-2.4 2 2.6"/>',
    "wrong": '<rect x="2.6" y="2.6" width="18.8" height="18.8"/><path d="M7.5 9.6h9M7.5 14.4h9M14.8 6.4l-5.6 11.2"/>',
    "unreadable": '<circle cx="12" cy="12" r="9.2" stroke-dasharray="3.6 3.2"/>'
    '<path d="M9.4 9.6a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.3 1-1.3 2M12 16.9v.2"/>',
    "undecided": '<circle cx="12" cy="12" r="9.2" stroke-dasharray="3.6 3.2"/><path d="M8 12h8"/>',
    "again": '<path d="M19.5 12a7.5 7.5 0 1 1-2.4-5.5M19.6 3.6v4.2h-4.2"/>',
    "run": '<path d="M7 4.5l12 7.5-12 7.5z"/>',
    "passed": '<path d="M4.5 12.8l5 5L19.5 7"/>',
    "hidden": '<path d="M5.5 10.5h13v10h-13zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5l5 5"/>',
}

LOGO = (
    '<svg aria-hidden="true" viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2.9"><g transform="rotate(-24 13.5 17.5)">'
    '<path d="M23.6 17.5A10.1 10.1 0 1 0 20.6 24.7"/><path d="M3.4 17.5H27"/>'
    '<path d="M25.8 12.6 33.6 17.5 25.8 22.4z" fill="currentColor" stroke="none"/></g></svg>'
)

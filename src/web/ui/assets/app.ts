/** Comfort for browsers that run scripts; every page does its whole job without this. */
document.documentElement.dataset['scripts'] = 'on';
